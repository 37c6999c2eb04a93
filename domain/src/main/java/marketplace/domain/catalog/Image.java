package marketplace.domain.catalog;

import java.util.Optional;

/**
 * A picture of a product.
 *
 * @param alt what it shows, for those who cannot see it
 * @param preview a few pixels of it as a {@code data:} URL, to show until it is there
 */
public record Image(String url, String alt, Optional<String> preview) {}

package marketplace.adapter.rest.catalog;

import java.util.Optional;
import marketplace.domain.catalog.Image;

/**
 * A picture as it is shown.
 *
 * @param lqip a few pixels of it as a {@code data:} URL, to show until it is there
 */
public record ImageView(String url, String alt, Optional<String> lqip) {
  public static ImageView of(Image image) {
    return new ImageView(image.url(), image.alt(), image.preview());
  }
}

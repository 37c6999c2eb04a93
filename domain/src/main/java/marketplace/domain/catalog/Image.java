package marketplace.domain.catalog;

/** A picture of a product: where it is, and what it shows for those who cannot see it. */
public record Image(String url, String alt) {}

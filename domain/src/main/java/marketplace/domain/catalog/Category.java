package marketplace.domain.catalog;

/** A shelf of the shop. */
public record Category(String slug, String title) {}

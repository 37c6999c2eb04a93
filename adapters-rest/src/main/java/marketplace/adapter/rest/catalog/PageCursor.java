package marketplace.adapter.rest.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.CatalogQuery.Cursor;
import marketplace.domain.catalog.CatalogQuery.Sort;
import marketplace.domain.catalog.ProductId;

/** Where to go on in the catalogue, as a text that only this shop reads. */
final class PageCursor {
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 3;

  private PageCursor() {}

  static String write(Cursor cursor, Sort sort) {
    var text = String.join(SEPARATOR, sort.name(), cursor.product().value(), cursor.sortedBy());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** A cursor means nothing in another order than it was made for. */
  static Cursor read(String text, Sort sort) {
    var parts = decode(text).split(SEPARATOR, PARTS);
    if (parts.length < PARTS || !parts[0].equals(sort.name())) {
      throw invalid();
    }
    return new Cursor(parts[2], new ProductId(parts[1]));
  }

  private static String decode(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), UTF_8);
    } catch (IllegalArgumentException _) {
      throw invalid();
    }
  }

  private static Refusal.Invalid invalid() {
    return new Refusal.Invalid(
        "cursor-invalid", "A cursor is the next of a page in the same order");
  }
}

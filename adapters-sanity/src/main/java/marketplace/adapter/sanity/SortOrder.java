package marketplace.adapter.sanity;

import java.math.BigDecimal;
import java.util.function.Function;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.CatalogQuery.Sort;

/**
 * How rows are sorted: by a value of their own, and by id where that is the same.
 *
 * @param value the value, in GROQ
 * @param sortable which rows have one, in GROQ
 * @param ascending whether the least comes first
 * @param parameter makes the parameter of a query out of what a cursor keeps of a value
 */
record SortOrder(
    String value, String sortable, boolean ascending, Function<String, Object> parameter) {
  /** Behind the point, more than any number of JSON's usual kind needs. */
  private static final int MOST_DECIMALS = 400;

  private static final BigDecimal GREATEST = BigDecimal.valueOf(Double.MAX_VALUE);

  static SortOrder of(Sort sort) {
    return switch (sort) {
      case NEWEST -> new SortOrder("_createdAt", "defined(_createdAt)", false, text -> text);
      case TITLE ->
          new SortOrder("lower(product.title)", "defined(product.title)", true, text -> text);
      case CHEAPEST -> byPrice(true);
      case DEAREST -> byPrice(false);
    };
  }

  /** The rows behind the one that a cursor names by {@code $by} and {@code $id}. */
  String behind() {
    var sign = ascending ? ">" : "<";
    return "(%1$s %2$s $by || (%1$s == $by && _id > $id))".formatted(value, sign);
  }

  String pipe() {
    return "order(by %s, _id asc)".formatted(ascending ? "asc" : "desc");
  }

  /** Only numbers are compared as numbers. */
  private static SortOrder byPrice(boolean ascending) {
    return new SortOrder("product.price", "product.price >= 0", ascending, SortOrder::number);
  }

  private static Object number(String text) {
    try {
      var number = new BigDecimal(text).stripTrailingZeros();
      if (number.abs().compareTo(GREATEST) <= 0 && number.scale() <= MOST_DECIMALS) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below, as for a number that nobody could write down.
    }
    throw new Refusal.Invalid("cursor-invalid", "That is not a place in the catalogue");
  }
}

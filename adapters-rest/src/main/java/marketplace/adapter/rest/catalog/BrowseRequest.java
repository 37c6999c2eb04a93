package marketplace.adapter.rest.catalog;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import marketplace.adapter.rest.json.Fields;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.catalog.CatalogQuery.Filter;
import marketplace.domain.catalog.CatalogQuery.Sort;
import marketplace.domain.money.Money;

/**
 * What a shopper asks of the catalogue, in the parameters of a query; a blank one counts as absent.
 */
record BrowseRequest(MultivaluedMap<String, String> parameters) {
  private static final int DEFAULT_LIMIT = 24;
  private static final int MAX_TEXT = 200;
  private static final Map<String, Sort> SORTS =
      Map.of(
          "newest", Sort.NEWEST,
          "title", Sort.TITLE,
          "price", Sort.CHEAPEST,
          "-price", Sort.DEAREST);

  CatalogQuery toDomain(Currency currency) {
    return Fields.ofQuery(fields -> read(fields, currency));
  }

  private Supplier<CatalogQuery> read(Fields fields, Currency currency) {
    var limit = optional(fields, "limit", BrowseRequest::limit);
    var sort = optional(fields, "sort", BrowseRequest::sort);
    var after = optional(fields, "cursor", text -> PageCursor.read(text, sortOfCursor()));
    var filter = filter(fields, currency);
    return () ->
        new CatalogQuery(
            filter.get(),
            sort.get().orElse(Sort.NEWEST),
            limit.get().orElse(DEFAULT_LIMIT),
            after.get());
  }

  private Supplier<Filter> filter(Fields fields, Currency currency) {
    var text = optional(fields, "q", BrowseRequest::text);
    var category = optional(fields, "category", BrowseRequest::text);
    var minPrice = optional(fields, "minPrice", it -> new Money(price(it), currency));
    var maxPrice = optional(fields, "maxPrice", it -> new Money(price(it), currency));
    var inStock = optional(fields, "inStock", BrowseRequest::flag);
    return () ->
        new Filter(
            text.get(),
            category.get(),
            minPrice.get(),
            maxPrice.get(),
            inStock.get().orElse(false));
  }

  private <T> Supplier<Optional<T>> optional(
      Fields fields, String name, Function<String, T> toDomain) {
    var values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      return fields.refuse(name, "parameter-repeated", "This can be given once");
    }
    var given = values.stream().filter(value -> !value.isBlank()).findFirst();
    return fields.optional(name, given.orElse(null), toDomain);
  }

  private Sort sortOfCursor() {
    return Optional.ofNullable(parameters.getFirst("sort")).map(SORTS::get).orElse(Sort.NEWEST);
  }

  private static Sort sort(String text) {
    return Optional.ofNullable(SORTS.get(text))
        .orElseThrow(
            () -> new Refusal.Invalid("sort-invalid", "Sort by newest, title, price or -price"));
  }

  private static int limit(String text) {
    var message = "A page holds 1 to " + CatalogQuery.MAX_LIMIT + " products";
    return (int) number(text, 1, CatalogQuery.MAX_LIMIT, "limit-invalid", message);
  }

  private static long price(String text) {
    var message = "A price is a whole number of minor units, such as 1999";
    return number(text, 0, Long.MAX_VALUE, "price-invalid", message);
  }

  private static long number(String text, long least, long most, String code, String message) {
    try {
      var number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // refused below
    }
    throw new Refusal.Invalid(code, message);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Refusal.Invalid("flag-invalid", "This is true or false");
    };
  }

  private static String text(String text) {
    if (text.length() > MAX_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new Refusal.Invalid(
          "parameter-invalid", "This is one line of at most " + MAX_TEXT + " characters");
    }
    return text.strip();
  }
}

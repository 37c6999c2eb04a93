package marketplace.adapter.sanity;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import marketplace.domain.catalog.CatalogQuery.Cursor;
import marketplace.domain.catalog.CatalogQuery.Filter;
import marketplace.domain.money.Money;

/** What rows of products must be like, in GROQ; values from outside travel as parameters alone. */
final class Conditions {
  /** As Sanity cuts a text into words; a dot counts where it stands inside of one. */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s!@#$%^&*(),\\\\/?\";:{}|\\[\\]+<>-]+");

  private static final Pattern OUTER_DOTS = Pattern.compile("^\\.+|\\.+$");

  private final List<String> clauses = new ArrayList<>(List.of("defined(product.price)"));
  private final Map<String, Object> parameters = new HashMap<>();

  static Conditions of(Filter filter) {
    var conditions = new Conditions();
    filter.text().filter(not(String::isBlank)).ifPresent(conditions::mentioning);
    filter.category().ifPresent(conditions::inCategory);
    filter.minPrice().ifPresent(price -> conditions.priced(">=", "minPrice", price));
    filter.maxPrice().ifPresent(price -> conditions.priced("<=", "maxPrice", price));
    if (filter.inStock()) {
      conditions.clauses.add("(!defined(left) || left > 0)");
    }
    return conditions;
  }

  Conditions sortable(SortOrder order) {
    clauses.add(order.sortable());
    return this;
  }

  Conditions behind(Cursor cursor, SortOrder order) {
    clauses.add(order.behind());
    parameters.put("by", order.parameter().apply(cursor.sortedBy()));
    parameters.put("id", cursor.product().value());
    return this;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void mentioning(String text) {
    var words =
        BETWEEN_WORDS
            .splitAsStream(text)
            .map(word -> OUTER_DOTS.matcher(word).replaceAll(""))
            .filter(not(String::isEmpty))
            .map(word -> word + "*")
            .toList();
    clauses.add(words.isEmpty() ? "false" : "[product.title, product.description] match $words");
    parameters.put("words", words);
  }

  private void inCategory(String slug) {
    clauses.add("$category in product.categories[].slug");
    parameters.put("category", slug);
  }

  /** Prices in another currency are not comparable. */
  private void priced(String comparison, String name, Money price) {
    clauses.add(
        "product.price %s $%s && product.currency == $%sIn".formatted(comparison, name, name));
    parameters.put(name, price.toDecimal());
    parameters.put(name + "In", price.currency().getCurrencyCode());
  }

  @Override
  public String toString() {
    return String.join(" && ", clauses);
  }
}

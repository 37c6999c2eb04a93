package marketplace.testkit;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.CatalogPage;
import marketplace.domain.catalog.CatalogPage.CategoryCount;
import marketplace.domain.catalog.CatalogPage.Facets;
import marketplace.domain.catalog.CatalogPage.PriceRange;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.catalog.CatalogQuery.Cursor;
import marketplace.domain.catalog.CatalogQuery.Filter;
import marketplace.domain.catalog.CatalogQuery.Sort;
import marketplace.domain.catalog.Category;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.money.Money;
import marketplace.domain.port.Catalog;

/** A catalogue in memory; what was added last is newest. */
public final class InMemoryCatalog implements Catalog {
  private final List<Product> products = new CopyOnWriteArrayList<>();

  public InMemoryCatalog(Product... products) {
    this.products.addAll(List.of(products));
  }

  /** Sells it from now on, in place of what had its id. */
  public void put(Product product) {
    remove(product.id());
    products.add(product);
  }

  public void remove(ProductId id) {
    products.removeIf(product -> product.id().equals(id));
  }

  @Override
  public Optional<Product> find(String idOrSlug) {
    return products.stream()
        .filter(it -> it.id().value().equals(idOrSlug) || it.slug().equals(idOrSlug))
        .findFirst();
  }

  @Override
  public Map<ProductId, Product> find(Set<ProductId> ids) {
    return products.stream()
        .filter(product -> ids.contains(product.id()))
        .collect(toMap(Product::id, identity()));
  }

  @Override
  public CatalogPage search(CatalogQuery query) {
    query.after().ifPresent(cursor -> requireWritten(cursor, query.sort()));
    var rest = sorted(query.filter(), query.sort()).toList();
    var from = query.after().map(cursor -> indexBehind(rest, cursor)).orElse(0);
    var page = rest.subList(from, Math.min(rest.size(), from + query.limit()));
    var more = from + query.limit() < rest.size();
    return new CatalogPage(
        page,
        facets(query.filter()),
        more ? Optional.of(cursorOf(page.getLast(), query.sort())) : Optional.empty());
  }

  private Stream<Product> sorted(Filter filter, Sort sort) {
    var newestFirst = new ArrayList<>(products).reversed();
    return newestFirst.stream().filter(product -> matches(product, filter)).sorted(order(sort));
  }

  private static Comparator<Product> order(Sort sort) {
    Comparator<Product> byId = comparing(product -> product.id().value());
    return switch (sort) {
      case NEWEST -> (_, _) -> 0;
      case TITLE -> comparing(Product::title).thenComparing(byId);
      case CHEAPEST -> comparing(Product::price).thenComparing(byId);
      case DEAREST -> comparing(Product::price).reversed().thenComparing(byId);
    };
  }

  private static void requireWritten(Cursor cursor, Sort sort) {
    var written =
        switch (sort) {
          case NEWEST, TITLE -> true;
          case CHEAPEST, DEAREST -> cursor.sortedBy().matches("\\d+(\\.\\d+)?");
        };
    if (!written) {
      throw new Refusal.Invalid("cursor-invalid", "That is not a place in the catalogue");
    }
  }

  private static int indexBehind(List<Product> sorted, Cursor cursor) {
    return sorted.stream().map(Product::id).toList().indexOf(cursor.product()) + 1;
  }

  private static Cursor cursorOf(Product product, Sort sort) {
    var value =
        switch (sort) {
          case NEWEST -> "";
          case TITLE -> product.title();
          case CHEAPEST, DEAREST -> product.price().toDecimal().toPlainString();
        };
    return new Cursor(value, product.id());
  }

  private static boolean matches(Product product, Filter filter) {
    return filter.text().filter(text -> !mentions(product, text)).isEmpty()
        && filter.category().filter(slug -> !slugs(product).contains(slug)).isEmpty()
        && filter.minPrice().filter(min -> product.price().compareTo(min) < 0).isEmpty()
        && filter.maxPrice().filter(max -> product.price().compareTo(max) > 0).isEmpty()
        && (!filter.inStock() || product.availability().atMost(1) > 0);
  }

  private static boolean mentions(Product product, String text) {
    var words = (product.title() + " " + product.description()).toLowerCase(Locale.ROOT).split(" ");
    return Stream.of(text.toLowerCase(Locale.ROOT).split(" "))
        .allMatch(prefix -> Stream.of(words).anyMatch(word -> word.startsWith(prefix)));
  }

  private static List<String> slugs(Product product) {
    return product.categories().stream().map(Category::slug).toList();
  }

  private Facets facets(Filter filter) {
    var prices = matching(filter.atEveryPrice()).map(Product::price).toList();
    return new Facets(
        categories(matching(filter.inEveryCategory())),
        prices.isEmpty() ? Optional.empty() : Optional.of(range(prices)));
  }

  private Stream<Product> matching(Filter filter) {
    return products.stream().filter(product -> matches(product, filter));
  }

  private static List<CategoryCount> categories(Stream<Product> products) {
    return products
        .map(Product::categories)
        .flatMap(Collection::stream)
        .collect(
            groupingBy(identity(), () -> new TreeMap<>(comparing(Category::title)), counting()))
        .entrySet()
        .stream()
        .map(entry -> new CategoryCount(entry.getKey(), entry.getValue().intValue()))
        .toList();
  }

  private static PriceRange range(List<Money> prices) {
    return new PriceRange(
        prices.stream().min(Money::compareTo).orElseThrow(),
        prices.stream().max(Money::compareTo).orElseThrow());
  }
}

package marketplace.adapter.sanity;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import marketplace.domain.catalog.CatalogPage.CategoryCount;
import marketplace.domain.catalog.CatalogPage.Facets;
import marketplace.domain.catalog.CatalogPage.PriceRange;
import marketplace.domain.catalog.CatalogQuery.Filter;
import marketplace.domain.catalog.Category;
import marketplace.domain.catalog.Product;
import marketplace.domain.money.Money;

/** Counts by what a listing could be narrowed; GROQ does not group. Kept for some seconds. */
final class FacetCount {
  private static final Duration LAG = Duration.ofSeconds(5);
  private static final int MOST = 500;

  private final SanityClient client;
  private final ProductQueries queries;
  private final Shelf shelf;
  private final Currency currency;
  private final Cache<Filter, CompletableFuture<Facets>> counted;

  FacetCount(
      SanityClient client, ProductQueries queries, Shelf shelf, Currency currency, Ticker ticker) {
    this.client = client;
    this.queries = queries;
    this.shelf = shelf;
    this.currency = currency;
    this.counted =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LAG).ticker(ticker).build();
  }

  /** Whoever comes first counts, but not within the cache, which would be locked meanwhile. */
  Facets of(Filter filter) {
    var mine = new CompletableFuture<Facets>();
    var first = counted.asMap().putIfAbsent(filter, mine);
    var facets = first == null ? mine.completeAsync(() -> count(filter), Runnable::run) : first;
    try {
      return facets.join();
    } catch (CompletionException e) {
      counted.asMap().remove(filter, facets);
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Facets count(Filter filter) {
    var rows = client.browse(queries.facets(filter));
    return new Facets(
        categories(
            shelf.sellable(rows.path("categories").valueStream(), ProductDocument::toDomain)),
        range(shelf.sellable(rows.path("prices").valueStream(), ProductDocument::price)));
  }

  private static List<CategoryCount> categories(Stream<Product> products) {
    return products
        .flatMap(product -> product.categories().stream())
        .collect(
            groupingBy(
                identity(),
                () -> new TreeMap<>(comparing(Category::title).thenComparing(Category::slug)),
                counting()))
        .entrySet()
        .stream()
        .map(entry -> new CategoryCount(entry.getKey(), entry.getValue().intValue()))
        .toList();
  }

  /** Prices in another currency are not comparable. */
  private Optional<PriceRange> range(Stream<Money> prices) {
    return prices
        .filter(price -> price.currency().equals(currency))
        .map(price -> new PriceRange(price, price))
        .reduce(FacetCount::span);
  }

  private static PriceRange span(PriceRange one, PriceRange other) {
    return new PriceRange(
        one.lowest().compareTo(other.lowest()) <= 0 ? one.lowest() : other.lowest(),
        one.highest().compareTo(other.highest()) >= 0 ? one.highest() : other.highest());
  }
}

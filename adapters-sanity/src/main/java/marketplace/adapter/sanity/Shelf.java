package marketplace.adapter.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import marketplace.adapter.sanity.ProductDocument.NotForSale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sorts out the products that cannot be sold as they are written, and says so once of each. */
final class Shelf {
  private static final Logger log = LoggerFactory.getLogger(Shelf.class);

  private final Currency currency;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  Shelf(Currency currency) {
    this.currency = currency;
  }

  /** What is wanted of each row that can be sold. */
  <T> Stream<T> sellable(Stream<JsonNode> rows, BiFunction<ProductDocument, Currency, T> wanted) {
    return rows.map(ProductDocument::of).flatMap(product -> sellable(product, wanted).stream());
  }

  private <T> Optional<T> sellable(
      ProductDocument product, BiFunction<ProductDocument, Currency, T> wanted) {
    try {
      return Optional.of(wanted.apply(product, currency));
    } catch (NotForSale e) {
      if (reported.add(product.id() + e.getMessage())) {
        log.warn("Document {} is not for sale: {}", product.id(), e.getMessage());
      }
      return Optional.empty();
    }
  }
}

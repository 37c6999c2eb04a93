package marketplace.faults;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds the books of all parties against each other, when nothing is under way any more.
 *
 * @param promised the orders that shoppers were told of
 * @param limit how long an order may take from being placed to being settled
 */
record Auditor(Books books, Set<String> promised, Duration limit, Clock clock) {
  /** All that is wrong, every order by its number. */
  List<Violation> violations() {
    return Stream.of(
            books.orders().stream().flatMap(this::ofOrder),
            ofPromises(),
            ofMoneyThatNobodyKnows(),
            ofNumbers(),
            books.inventories().stream().flatMap(this::ofInventory),
            ofUncountedSales())
        .flatMap(violations -> violations)
        .toList();
  }

  private Stream<Violation> ofOrder(BookedOrder order) {
    var taken = books.taken().getOrDefault(order.id(), 0L);
    return Stream.of(
            rule(
                taken == 0 || taken == order.total(),
                "took %d of %d".formatted(taken, order.total())),
            rule(
                taken == 0 || order.saysPaid(),
                "was paid and is %s".formatted(order.paymentStatus())),
            rule(
                taken > 0 || !order.saysPaid(),
                "was not paid and is %s".formatted(order.paymentStatus())),
            rule(
                returned(order) == (order.isRefunded() ? taken : 0),
                "gave %d back".formatted(returned(order))),
            rule(
                labels(order) <= order.parcels(),
                "has %d labels for %d parcels".formatted(labels(order), order.parcels())),
            rule(
                !order.isToBeSent() || (labels(order) > 0 && labels(order) == order.parcels()),
                "is paid and has %d labels".formatted(labels(order))),
            rule(labels(order) == 0 || taken > 0, "is sent and was not paid"),
            rule(order.followup().isEmpty(), "waits for %s".formatted(order.followup())),
            rule(order.settledAt().isPresent(), "is not settled"),
            rule(
                settling(order).compareTo(limit) <= 0,
                "took %s to be settled".formatted(settling(order))))
        .flatMap(broken -> broken)
        .map(what -> new Violation(order.id(), order.number() + " " + what));
  }

  private static Stream<String> rule(boolean kept, String otherwise) {
    return kept ? Stream.empty() : Stream.of(otherwise);
  }

  private long returned(BookedOrder order) {
    var reference = order.document().findPath("reference").asText();
    return books.returned().getOrDefault(reference, 0L);
  }

  private long labels(BookedOrder order) {
    return books.labels().getOrDefault(order.id(), 0L);
  }

  private Duration settling(BookedOrder order) {
    return Duration.between(order.placedAt(), order.settledAt().orElseGet(clock::instant));
  }

  private Stream<Violation> ofPromises() {
    var known = byId();
    return promised.stream()
        .filter(order -> !known.containsKey(order))
        .map(order -> new Violation(order, "was promised to a shopper, and is lost"));
  }

  private Stream<Violation> ofMoneyThatNobodyKnows() {
    var known = byId();
    return books.taken().keySet().stream()
        .filter(order -> !known.containsKey(order))
        .map(order -> new Violation(order, "was paid, and there is no such order"));
  }

  private Stream<Violation> ofNumbers() {
    var ids = new TreeMap<String, String>();
    return books.orders().stream()
        .filter(order -> ids.put(order.number(), order.id()) != null)
        .map(order -> new Violation(order.id(), order.number() + " is not its number alone"));
  }

  private Stream<Violation> ofInventory(JsonNode inventory) {
    var product = inventory.at("/product/_ref").asText();
    var available = inventory.path("available").asInt();
    var expected = stocked(product) - held(product);
    return Stream.of(
            rule(available >= 0, "has %d left".formatted(available)),
            rule(available == expected, "has %d left instead of %d".formatted(available, expected)))
        .flatMap(broken -> broken)
        .map(what -> new Violation(product, what));
  }

  private Stream<Violation> ofUncountedSales() {
    var counted = books.inventories().stream().map(it -> it.at("/product/_ref").asText()).toList();
    return books.products().stream()
        .map(product -> product.path("_id").asText())
        .filter(product -> !counted.contains(product) && held(product) > 0)
        .map(product -> new Violation(product, "is sold, and nobody counts it"));
  }

  private int stocked(String product) {
    return books.products().stream()
        .filter(it -> it.path("_id").asText().equals(product))
        .mapToInt(it -> it.path("stock").asInt())
        .sum();
  }

  private int held(String product) {
    return books.orders().stream().mapToInt(order -> order.holds(product)).sum();
  }

  private Map<String, BookedOrder> byId() {
    return books.orders().stream().collect(toMap(BookedOrder::id, Function.identity()));
  }
}

package marketplace.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import marketplace.party.Shopper.Answer;

/** What shoppers were told while one kind of fault went on. */
final class Tally {
  private final String fault;
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger replays = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Map<String, String> numbers = new ConcurrentHashMap<>();
  private final List<Violation> broken = new CopyOnWriteArrayList<>();

  Tally(String fault) {
    this.fault = fault;
  }

  void ran() {
    runs.incrementAndGet();
  }

  void askedAgain() {
    replays.incrementAndGet();
  }

  /** Asked again, a shopper must hear of the same order. */
  void answered(String cart, Answer answer) {
    if (answer.status() >= 300) {
      refused.incrementAndGet();
      if (numbers.containsKey(cart)) {
        broken.add(new Violation(cart, "was ordered, and is now " + answer.text("/code")));
      }
      return;
    }
    var first = numbers.putIfAbsent(cart, answer.text("/number"));
    if (first != null) {
      replays.incrementAndGet();
    }
    if (!answer.text("/id").equals(cart)
        || (first != null && !first.equals(answer.text("/number")))) {
      broken.add(new Violation(cart, "asked again is " + answer.text("/number")));
    }
  }

  void failed(Throwable failure) {
    broken.add(new Violation(fault, failure.toString()));
  }

  /** The orders that shoppers were told of. */
  Set<String> promised() {
    return Set.copyOf(numbers.keySet());
  }

  List<Violation> broken() {
    return List.copyOf(broken);
  }

  /** The row of the table, with what the books say. */
  Row row(Books books, List<Violation> violations) {
    var mine = books.orders().stream().filter(it -> numbers.containsKey(it.id())).toList();
    var wrong = violations.stream().filter(it -> numbers.containsKey(it.subject())).count();
    return new Row(
        fault,
        runs.get(),
        mine.size(),
        mine.stream().filter(BookedOrder::saysPaid).count(),
        mine.stream().filter(order -> order.state().equals("Cancelled")).count(),
        refused.get(),
        replays.get(),
        wrong + broken.size(),
        mine.stream()
            .flatMap(order ->
                order.settledAt().map(at -> Duration.between(order.placedAt(), at)).stream())
            .max(Duration::compareTo)
            .orElse(Duration.ZERO));
  }
}

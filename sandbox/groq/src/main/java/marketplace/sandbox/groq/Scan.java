package marketplace.sandbox.groq;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Lookup.Order;

/** The documents of the dataset that pass some conditions, if any: {@code *[...]}. */
record Scan(List<Term> terms) implements Flow {
  static final Scan EVERYTHING = new Scan(List.of());

  /** With more conditions. */
  Scan where(List<Term> more) {
    return new Scan(Stream.concat(terms.stream(), more.stream()).toList());
  }

  @Override
  public void feed(Scope scope, long wanted, Sink sink) {
    new Search(terms, scope).fewest(wanted).feed(scope, wanted, sink);
  }

  @Override
  public long count(Scope scope) {
    var counted = new Search(terms, scope).counted();
    return counted.isPresent() ? counted.getAsInt() : Flow.super.count(scope);
  }

  /**
   * The documents in the order of a key, if that is less work than to sort those that pass.
   *
   * @param wanted how many will be taken at most
   */
  Optional<Flow> inOrder(FieldPath key, boolean descending, long wanted, Scope scope) {
    var order = descending ? Order.DESCENDING : Order.ASCENDING;
    return new Search(terms, scope).inOrder(key, order, wanted).map(Flow.class::cast);
  }
}

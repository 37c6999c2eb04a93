package marketplace.sandbox.groq;

import java.util.Optional;

/** Which keys of an index are meant: those that lie side by side in the order of all values. */
public sealed interface Bounds {

  /** All keys, those that have no order among them too. */
  record All() implements Bounds {}

  /** Keys of one type from one up to another, either of which may be open. */
  record Between(Optional<Limit> from, Optional<Limit> to) implements Bounds {
    public Between {
      if (from.isEmpty() && to.isEmpty()) {
        throw new IllegalArgumentException("one end must be limited");
      }
    }
  }

  /** One end of {@link Between}: a number, string, truth value or datetime. */
  record Limit(Value value, boolean inclusive) {
    public Limit {
      if (!Comparison.comparable(value, value)) {
        throw new IllegalArgumentException("nothing lies above or below " + value);
      }
    }
  }

  /** Strings that start so. */
  record StartingWith(String prefix) implements Bounds {}

  static Bounds only(Value value) {
    return between(value, value, true);
  }

  static Bounds between(Value from, Value to, boolean inclusive) {
    return new Between(Optional.of(new Limit(from, true)), Optional.of(new Limit(to, inclusive)));
  }

  static Bounds above(Value value) {
    return new Between(Optional.of(new Limit(value, false)), Optional.empty());
  }

  static Bounds from(Value value) {
    return new Between(Optional.of(new Limit(value, true)), Optional.empty());
  }

  static Bounds below(Value value) {
    return new Between(Optional.empty(), Optional.of(new Limit(value, false)));
  }

  static Bounds upTo(Value value) {
    return new Between(Optional.empty(), Optional.of(new Limit(value, true)));
  }

  /** Whether they mean one key. */
  default boolean isOneKey() {
    return this instanceof Between(var from, var to)
        && from.equals(to)
        && from.filter(Limit::inclusive).isPresent();
  }

  /** Whether a key lies below these bounds (negative), within them (zero) or above (positive). */
  default int side(Value key) {
    return switch (this) {
      case All() -> 0;
      case Between(var from, var to) -> side(key, from, to);
      case StartingWith(var prefix) -> side(key, prefix);
    };
  }

  private static int side(Value key, Optional<Limit> from, Optional<Limit> to) {
    if (from.isPresent()) {
      int order = Comparison.total(key, from.get().value());
      if (order < 0 || (order == 0 && !from.get().inclusive())) {
        return -1;
      }
    }
    var anchor = to.or(() -> from).orElseThrow().value();
    if (!Comparison.comparable(key, anchor)) {
      return Comparison.total(key, anchor);
    }
    int order = to.isPresent() ? Comparison.total(key, to.get().value()) : -1;
    return order > 0 || (order == 0 && !to.orElseThrow().inclusive()) ? 1 : 0;
  }

  private static int side(Value key, String prefix) {
    return key instanceof Value.Text(var text) && text.startsWith(prefix)
        ? 0
        : Comparison.total(key, new Value.Text(prefix));
  }

  /** What lies within both, if that can be said. */
  default Optional<Bounds> and(Bounds other) {
    return this instanceof Between a && other instanceof Between b ? both(a, b) : Optional.empty();
  }

  /** An upper and a lower limit of one type. */
  private static Optional<Bounds> both(Between a, Between b) {
    if (a.from.isEmpty() && b.to.isEmpty()) {
      return both(b, a);
    }
    return a.to.isEmpty()
            && b.from.isEmpty()
            && Comparison.comparable(a.from.orElseThrow().value(), b.to.orElseThrow().value())
        ? Optional.of(new Between(a.from, b.to))
        : Optional.empty();
  }
}

package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;

/** Where in a value another stands: attribute names and array indexes, from the outside in. */
record KeyPath(List<Object> keys) {
  static final KeyPath ROOT = new KeyPath(List.of());

  KeyPath plus(Object key) {
    var longer = new ArrayList<>(keys);
    longer.add(key);
    return new KeyPath(List.copyOf(longer));
  }

  /** Whether this is the other, or lies within it. */
  boolean isWithin(KeyPath other) {
    return keys.size() >= other.keys.size()
        && keys.subList(0, other.keys.size()).equals(other.keys);
  }

  boolean overlaps(KeyPath other) {
    return isWithin(other) || other.isWithin(this);
  }
}

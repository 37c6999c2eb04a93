package marketplace.sandbox.groq;

import java.util.Optional;

/**
 * What a dataset is asked for: the documents of a type, or of any, that have a key within bounds.
 */
public record Lookup(By by, Optional<String> type, Bounds bounds, Order order) {

  /** In which order the documents come. */
  public enum Order {
    /** As they stand in the dataset. */
    DATASET,
    /** From the smallest key up; equal keys as in the dataset. */
    ASCENDING,
    /** From the greatest key down; equal keys as in the dataset. */
    DESCENDING
  }

  public Lookup {
    if (order != Order.DATASET && !by.isSingle()) {
      throw new IllegalArgumentException("a document may have several keys in an index " + by);
    }
  }

  /** In the order of the dataset. */
  public Lookup(By by, Optional<String> type, Bounds bounds) {
    this(by, type, bounds, Order.DATASET);
  }

  /** All documents of a type. */
  public static Lookup ofType(String type) {
    return new Lookup(new By.Place(), Optional.of(type), new Bounds.All());
  }

  /** All documents that refer to another. */
  public static Lookup referencing(String id) {
    return new Lookup(new By.Reference(), Optional.empty(), Bounds.only(new Value.Text(id)));
  }
}

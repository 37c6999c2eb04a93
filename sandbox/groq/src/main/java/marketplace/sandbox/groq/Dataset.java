package marketplace.sandbox.groq;

import java.util.List;
import java.util.Optional;

/**
 * The documents a query sees, in the order of their {@code _id} by code point, which is the order
 * of a result that asks for no other. Only the first two methods are needed; a dataset that has
 * indexes answers look-ups too. {@link Documents} has them.
 */
public interface Dataset {

  /** Every document. */
  Iterable<Value.Obj> documents();

  /** The document whose {@code _id} is this. */
  Optional<Value.Obj> find(String id);

  /**
   * What an index finds: no fewer and no other documents than the lookup asks for, in the order it
   * asks for. Nothing if no index knows; then the documents are looked at one by one.
   */
  default Optional<Hits<Value.Obj>> lookUp(Lookup lookup) {
    return Optional.empty();
  }

  /** A dataset of just these documents, put in order; indexed if each has an id of its own. */
  static Dataset of(List<Value.Obj> documents) {
    return MemoryDataset.of(documents);
  }
}

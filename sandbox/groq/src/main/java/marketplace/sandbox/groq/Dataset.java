package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documents a query sees, in the order of their {@code _id} by code point, which is the order
 * of a result that asks for no other. Only the first two methods are needed; a store that has
 * indexes overrides the others too, giving what they promise in the same order, only sooner.
 */
public interface Dataset {

  /** Every document. */
  Iterable<Value.Obj> documents();

  /** The document whose {@code _id} is this. */
  Optional<Value.Obj> find(String id);

  /** Every document whose {@code _type} is this. */
  default Iterable<Value.Obj> ofType(String type) {
    var found = new ArrayList<Value.Obj>();
    for (var document : documents()) {
      if (document.get("_type") instanceof Value.Text(var name) && name.equals(type)) {
        found.add(document);
      }
    }
    return found;
  }

  /** Documents that may hold a reference to this id: at least every one that does. */
  default Iterable<Value.Obj> referencing(String id) {
    return documents();
  }

  /** A dataset of just these documents, put in order and indexed in memory. */
  static Dataset of(List<Value.Obj> documents) {
    return new MemoryDataset(documents);
  }
}

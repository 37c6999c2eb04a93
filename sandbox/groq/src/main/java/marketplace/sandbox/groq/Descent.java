package marketplace.sandbox.groq;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.ToIntFunction;
import marketplace.sandbox.groq.Index.Slot;

/** Goes from the greatest key of an index down, but upwards by id among equal ones. */
final class Descent<D> implements Iterator<D> {
  private final SortedTree<Slot, D> tree;
  private final ToIntFunction<Slot> side;
  private Optional<Slot> last;
  private Iterator<D> equal = Collections.emptyIterator();

  Descent(SortedTree<Slot, D> tree, ToIntFunction<Slot> side) {
    this.tree = tree;
    this.side = side;
    stepTo(tree.last(side));
  }

  private void stepTo(Optional<Slot> greatest) {
    last = greatest;
    greatest.ifPresent(it -> equal = tree.within(slot -> order(slot, it)).iterator());
  }

  private static int order(Slot slot, Slot other) {
    return Comparison.total(slot.key(), other.key());
  }

  @Override
  public boolean hasNext() {
    if (!equal.hasNext() && last.isPresent()) {
      var done = last.get();
      stepTo(tree.last(slot -> order(slot, done) >= 0 ? 1 : side.applyAsInt(slot)));
    }
    return equal.hasNext();
  }

  @Override
  public D next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return equal.next();
  }
}

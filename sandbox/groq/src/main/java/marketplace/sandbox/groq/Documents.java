package marketplace.sandbox.groq;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Documents as they are at one moment, in the order of their {@code _id} by code point: an
 * immutable collection, of which a change makes another in logarithmic time. Indexes come of
 * themselves, when the same is asked for a few times, and are shared by all collections that come
 * from one another. Any number of threads may use any of them.
 *
 * @param <D> what documents are to whoever keeps them; the content that queries see is told by a
 *     function
 */
public final class Documents<D> implements Iterable<D> {
  private final SortedTree<String, D> byId;
  private final Indexes<D> indexes;

  private Documents(SortedTree<String, D> byId, Indexes<D> indexes) {
    this.byId = byId;
    this.indexes = indexes;
  }

  /** No documents yet. The same document must always have the same content. */
  public static <D> Documents<D> none(Function<? super D, Value.Obj> content) {
    return new Documents<>(SortedTree.empty(Comparison::codePoints), new Indexes<>(content));
  }

  /**
   * With a document, in the place of the one that has its id.
   *
   * @throws IllegalArgumentException if its {@code _id} is not a string
   */
  public Documents<D> with(D document) {
    if (indexes.content(document).get("_id") instanceof Value.Text(var id)) {
      return new Documents<>(byId.with(id, document), indexes);
    }
    throw new IllegalArgumentException("a document must have a string for its _id");
  }

  public Documents<D> without(String id) {
    return new Documents<>(byId.without(id), indexes);
  }

  public int size() {
    return byId.size();
  }

  public Optional<D> find(String id) {
    return byId.find(id);
  }

  /** What an index finds, if there is one or it is time to make it. */
  public Optional<Hits<D>> lookUp(Lookup lookup) {
    return lookup.by() instanceof By.Place && lookup.type().isEmpty()
        ? Optional.of(new Hits<>(byId, size(), true))
        : indexes.find(lookup, byId);
  }

  @Override
  public Iterator<D> iterator() {
    return byId.iterator();
  }
}

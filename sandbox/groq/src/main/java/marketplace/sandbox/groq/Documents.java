package marketplace.sandbox.groq;

import java.util.Collection;
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
  private final Function<? super D, String> id;
  private final SortedTree<String, D> byId;
  private final Indexes<D> indexes;

  private Documents(
      Function<? super D, String> id, SortedTree<String, D> byId, Indexes<D> indexes) {
    this.id = id;
    this.byId = byId;
    this.indexes = indexes;
  }

  /** No documents yet. The same document must always have the same content. */
  public static <D> Documents<D> none(Function<? super D, Value.Obj> content) {
    return none(document -> id(content.apply(document)), content);
  }

  /**
   * No documents yet, of which some may have no content before it is asked for.
   *
   * @param id what the content has for its {@code _id}
   */
  public static <D> Documents<D> none(
      Function<? super D, String> id, Function<? super D, Value.Obj> content) {
    return new Documents<>(id, SortedTree.empty(Comparison::codePoints), new Indexes<>(content));
  }

  private static String id(Value.Obj content) {
    if (content.get("_id") instanceof Value.Text(var id)) {
      return id;
    }
    throw new IllegalArgumentException("a document must have a string for its _id");
  }

  /**
   * With a document, in the place of the one that has its id.
   *
   * @throws IllegalArgumentException if its {@code _id} is not a string
   */
  public Documents<D> with(D document) {
    return with(byId.with(id.apply(document), document));
  }

  /**
   * With all of these at once; of several with one id, the last.
   *
   * @throws IllegalArgumentException if the {@code _id} of one is not a string
   */
  public Documents<D> withAll(Collection<? extends D> documents) {
    return with(byId.withAll(documents, id));
  }

  public Documents<D> without(String gone) {
    return with(byId.without(gone));
  }

  private Documents<D> with(SortedTree<String, D> others) {
    return new Documents<>(id, others, indexes);
  }

  public int size() {
    return byId.size();
  }

  public Optional<D> find(String wanted) {
    return byId.find(wanted);
  }

  /** Those whose ids begin so. */
  public Iterable<D> withIdsFrom(String prefix) {
    return byId.within(it -> it.startsWith(prefix) ? 0 : Comparison.codePoints(it, prefix));
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

package marketplace.sandbox.groq;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An index as it was when it was last asked for. It is brought up to the documents that it is asked
 * about by what differs between them and those it was made of: whoever changes documents has
 * nothing to do for it, and readers may ask about different states at once.
 */
final class KeptIndex<D> {

  /** The first times a scan will do: many questions are never asked again. */
  private static final int ASKED_IN_VAIN = 2;

  private final IndexKeys keys;
  private final Function<? super D, Value.Obj> content;
  private int askedInVain;
  private volatile @Nullable State<D> state;

  /** When it was asked last, on the clock of {@link Indexes}. */
  volatile long lastAsked;

  private record State<D>(SortedTree<String, D> documents, Index<D> index) {}

  KeptIndex(IndexKeys keys, Function<? super D, Value.Obj> content) {
    this.keys = keys;
    this.content = content;
  }

  long size() {
    var known = state;
    return known == null ? 0 : known.index.size();
  }

  /** The index of these documents, unless it is too early to make one. */
  Optional<Index<D>> of(SortedTree<String, D> documents) {
    var known = state;
    return known != null && known.documents == documents
        ? Optional.of(known.index)
        : upTo(documents);
  }

  private synchronized Optional<Index<D>> upTo(SortedTree<String, D> documents) {
    var known = state;
    if (known == null && !keys.isOfEveryone() && askedInVain < ASKED_IN_VAIN) {
      askedInVain++;
      return Optional.empty();
    }
    var from = known == null ? new State<>(documents.none(), Index.<D>empty()) : known;
    var index = changed(from, documents);
    state = new State<>(documents, index);
    return Optional.of(index);
  }

  private Index<D> changed(State<D> from, SortedTree<String, D> to) {
    var change = new Index.Change<>(from.index);
    from.documents.compare(
        to,
        (id, document) -> change.remove(keys.of(content.apply(document)), id),
        (id, document) -> change.add(keys.of(content.apply(document)), id, document));
    return change.result();
  }
}

package marketplace.sandbox.groq;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The indexes of a dataset and of all that became of it. Each is made when it is asked for often
 * enough, and room is made for it by those that nobody has asked for longest.
 */
final class Indexes<D> {
  private static final int MOST = 256;

  /** An entry takes some 64 bytes; a quarter of the heap is for all of them. */
  private static final long MOST_ENTRIES = Runtime.getRuntime().maxMemory() / 256;

  private final Function<? super D, Value.Obj> content;
  private final ConcurrentHashMap<IndexKeys, KeptIndex<D>> all = new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();

  Indexes(Function<? super D, Value.Obj> content) {
    this.content = content;
  }

  /** What an index finds in these documents, if there is one or it is time to make it. */
  Optional<Hits<D>> find(Lookup lookup, SortedTree<String, D> documents) {
    var index = kept(new IndexKeys(lookup.by(), lookup.type())).of(documents);
    return index.map(it -> it.find(lookup));
  }

  private KeptIndex<D> kept(IndexKeys keys) {
    var kept = all.get(keys);
    if (kept == null) {
      makeRoom();
      kept = all.computeIfAbsent(keys, _ -> new KeptIndex<>(keys, content));
    }
    kept.lastAsked = asked.incrementAndGet();
    return kept;
  }

  private void makeRoom() {
    while (all.size() >= MOST || (!all.isEmpty() && entries() > MOST_ENTRIES)) {
      all.entrySet().stream()
          .min(Comparator.comparingLong(it -> it.getValue().lastAsked))
          .ifPresent(oldest -> all.remove(oldest.getKey()));
    }
  }

  private long entries() {
    return all.values().stream().mapToLong(KeptIndex::size).sum();
  }
}

package marketplace.sandbox.lake.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marketplace.sandbox.groq.Bounds;
import marketplace.sandbox.groq.By;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Hits;
import marketplace.sandbox.groq.Lookup;
import marketplace.sandbox.groq.Value;

/** A dataset that takes note of what is read from it. */
public final class Trace implements Dataset {
  private final Dataset dataset;
  private final Set<String> tags = new TreeSet<>();

  public Trace(Dataset dataset) {
    this.dataset = dataset;
  }

  /** What an answer made from these reads depends on. */
  public Set<String> tags() {
    return SyncTags.abridged(tags);
  }

  @Override
  public Iterable<Value.Obj> documents() {
    tags.add(SyncTags.EVERYTHING);
    return dataset.documents();
  }

  @Override
  public Optional<Value.Obj> find(String id) {
    tags.add(SyncTags.ofDocument(SyncTags.published(id)));
    return dataset.find(id);
  }

  @Override
  public Optional<Hits<Value.Obj>> lookUp(Lookup lookup) {
    var hits = dataset.lookUp(lookup);
    hits.ifPresent(_ -> tags.add(tag(lookup)));
    return hits;
  }

  /** What an answer depends on that comes of a lookup: all that it may ever find. */
  private static String tag(Lookup lookup) {
    return lookup.type().map(SyncTags::ofType).or(() -> id(lookup)).orElse(SyncTags.EVERYTHING);
  }

  private static Optional<String> id(Lookup lookup) {
    return lookup.by() instanceof By.Field(var path)
            && path.names().equals(List.of("_id"))
            && lookup.bounds() instanceof Bounds.Between(var from, _)
            && lookup.bounds().isOneKey()
            && from.isPresent()
            && from.get().value() instanceof Value.Text(var id)
        ? Optional.of(SyncTags.ofDocument(SyncTags.published(id)))
        : Optional.empty();
  }
}

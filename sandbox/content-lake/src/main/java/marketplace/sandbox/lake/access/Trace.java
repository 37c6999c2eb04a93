package marketplace.sandbox.lake.access;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marketplace.sandbox.groq.Dataset;
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
  public Iterable<Value.Obj> ofType(String type) {
    tags.add(SyncTags.ofType(type));
    return dataset.ofType(type);
  }

  @Override
  public Iterable<Value.Obj> referencing(String id) {
    tags.add(SyncTags.EVERYTHING);
    return dataset.referencing(id);
  }
}

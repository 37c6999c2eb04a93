package marketplace.sandbox.lake.store;

import java.util.Optional;
import java.util.stream.StreamSupport;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Documents;
import marketplace.sandbox.groq.Hits;
import marketplace.sandbox.groq.Lookup;
import marketplace.sandbox.groq.Value;

/** A snapshot as the engine sees it when nothing is hidden. */
record RawDataset(Documents<Kept> all) implements Dataset {
  @Override
  public Iterable<Value.Obj> documents() {
    return () -> StreamSupport.stream(all.spliterator(), false).map(Kept::content).iterator();
  }

  @Override
  public Optional<Value.Obj> find(String id) {
    return all.find(id).map(Kept::content);
  }

  @Override
  public Optional<Hits<Value.Obj>> lookUp(Lookup lookup) {
    return all.lookUp(lookup).map(hits -> hits.map(Kept::content));
  }
}

package marketplace.sandbox.lake.store;

import java.util.Optional;
import java.util.stream.StreamSupport;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Hits;
import marketplace.sandbox.groq.Lookup;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;

/** A snapshot as the engine sees it when nothing is hidden. */
record RawDataset(Snapshot snapshot) implements Dataset {
  @Override
  public Iterable<Value.Obj> documents() {
    return () ->
        StreamSupport.stream(snapshot.documents().spliterator(), false)
            .map(Document::content)
            .iterator();
  }

  @Override
  public Optional<Value.Obj> find(String id) {
    return snapshot.find(id).map(Document::content);
  }

  @Override
  public Optional<Hits<Value.Obj>> lookUp(Lookup lookup) {
    return snapshot.lookUp(lookup).map(hits -> hits.map(Document::content));
  }
}

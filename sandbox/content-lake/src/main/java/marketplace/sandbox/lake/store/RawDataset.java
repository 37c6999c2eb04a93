package marketplace.sandbox.lake.store;

import java.util.Optional;
import java.util.stream.StreamSupport;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;

/** A snapshot as the engine sees it when nothing is hidden. */
record RawDataset(Snapshot snapshot) implements Dataset {
  @Override
  public Iterable<Value.Obj> documents() {
    return contents(snapshot.documents());
  }

  @Override
  public Optional<Value.Obj> find(String id) {
    return snapshot.find(id).map(Document::content);
  }

  @Override
  public Iterable<Value.Obj> ofType(String type) {
    return contents(snapshot.ofType(type));
  }

  @Override
  public Iterable<Value.Obj> referencing(String id) {
    return contents(snapshot.referencing(id));
  }

  private static Iterable<Value.Obj> contents(Iterable<Document> documents) {
    return () ->
        StreamSupport.stream(documents.spliterator(), false).map(Document::content).iterator();
  }
}

package marketplace.sandbox.lake.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Documents;
import marketplace.sandbox.groq.Hits;
import marketplace.sandbox.groq.Lookup;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;

/** All documents as they were at one moment, in the order of their ids; it never changes. */
public final class Snapshot {
  private final Documents<Kept> documents;

  private Snapshot(Documents<Kept> documents) {
    this.documents = documents;
  }

  /** The beginning of a store: all snapshots that come of it share their indexes. */
  static Snapshot empty() {
    return new Snapshot(Documents.none(Kept::id, Kept::content));
  }

  public boolean isEmpty() {
    return documents.size() == 0;
  }

  /** The documents as the engine sees them when nothing is hidden. */
  public Dataset raw() {
    return new RawDataset(documents);
  }

  public Iterable<Document> documents() {
    return () -> stream().iterator();
  }

  public Stream<Document> stream() {
    return stream(documents);
  }

  private static Stream<Document> stream(Iterable<Kept> some) {
    return StreamSupport.stream(some.spliterator(), false).map(Kept::document);
  }

  /** The documents whose ids begin so. */
  public Stream<Document> withIdsFrom(String prefix) {
    return stream(documents.withIdsFrom(prefix));
  }

  public Optional<Document> find(DocumentId id) {
    return find(id.value());
  }

  public Optional<Document> find(String id) {
    return documents.find(id).map(Kept::document);
  }

  /** What an index finds, if there is one that knows. */
  public Optional<Hits<Document>> lookUp(Lookup lookup) {
    return documents.lookUp(lookup).map(hits -> hits.map(Kept::document));
  }

  /** The documents that hold a reference, strong or weak, to this id. */
  Iterable<Document> referencing(String target) {
    return lookUp(Lookup.referencing(target)).map(Hits::documents).orElseGet(List::of);
  }

  Snapshot with(Document document) {
    return new Snapshot(documents.with(Kept.of(document)));
  }

  /** All of these at once; of several with one id, the last. */
  Snapshot withAll(Collection<Document> added) {
    return withKept(added.stream().map(Kept::of).toList());
  }

  Snapshot withKept(Collection<Kept> added) {
    return new Snapshot(documents.withAll(added));
  }

  Snapshot without(DocumentId id) {
    return new Snapshot(documents.without(id.value()));
  }
}

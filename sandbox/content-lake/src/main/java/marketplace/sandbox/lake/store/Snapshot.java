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
  private final Documents<Document> documents;

  private Snapshot(Documents<Document> documents) {
    this.documents = documents;
  }

  /** The beginning of a store: all snapshots that come of it share their indexes. */
  static Snapshot empty() {
    return new Snapshot(Documents.none(Document::content));
  }

  public boolean isEmpty() {
    return documents.size() == 0;
  }

  /** The documents as the engine sees them when nothing is hidden. */
  public Dataset raw() {
    return new RawDataset(this);
  }

  public Iterable<Document> documents() {
    return documents;
  }

  public Stream<Document> stream() {
    return StreamSupport.stream(documents.spliterator(), false);
  }

  /** The documents of a type. */
  public Stream<Document> ofType(String type) {
    return lookUp(Lookup.ofType(type))
        .map(hits -> StreamSupport.stream(hits.documents().spliterator(), false))
        .orElseGet(() -> stream().filter(document -> document.type().equals(type)));
  }

  public Optional<Document> find(DocumentId id) {
    return find(id.value());
  }

  public Optional<Document> find(String id) {
    return documents.find(id);
  }

  /** What an index finds, if there is one that knows. */
  public Optional<Hits<Document>> lookUp(Lookup lookup) {
    return documents.lookUp(lookup);
  }

  /** The documents that hold a reference, strong or weak, to this id. */
  Iterable<Document> referencing(String target) {
    return lookUp(Lookup.referencing(target)).map(Hits::documents).orElseGet(List::of);
  }

  Snapshot with(Document document) {
    return new Snapshot(documents.with(document));
  }

  /** All of these at once; of several with one id, the last. */
  Snapshot withAll(Collection<Document> added) {
    var changed = documents;
    for (var document : added) {
      changed = changed.with(document);
    }
    return new Snapshot(changed);
  }

  Snapshot without(DocumentId id) {
    return new Snapshot(documents.without(id.value()));
  }
}

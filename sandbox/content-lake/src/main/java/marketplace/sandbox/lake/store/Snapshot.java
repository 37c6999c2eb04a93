package marketplace.sandbox.lake.store;

import java.util.List;
import java.util.Optional;
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

  public Iterable<Document> documents() {
    return documents;
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

  Snapshot without(DocumentId id) {
    return new Snapshot(documents.without(id.value()));
  }

  /** Collects many documents. */
  static final class Builder {
    private Snapshot collected;

    Builder(Snapshot start) {
      this.collected = start;
    }

    void add(Document document) {
      collected = collected.with(document);
    }

    Snapshot build() {
      return collected;
    }
  }
}

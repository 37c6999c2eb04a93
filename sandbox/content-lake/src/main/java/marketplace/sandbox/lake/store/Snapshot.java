package marketplace.sandbox.lake.store;

import java.util.Optional;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.document.Reference;

/** All documents as they were at one moment, in the order of their ids; it never changes. */
public final class Snapshot {
  static final Snapshot EMPTY =
      new Snapshot(SortedTree.empty(), SortedTree.empty(), SortedTree.empty());

  private final SortedTree<Document> byId;
  private final SortedTree<SortedTree<Document>> byType;
  private final SortedTree<SortedTree<Document>> byTarget;

  private Snapshot(
      SortedTree<Document> byId,
      SortedTree<SortedTree<Document>> byType,
      SortedTree<SortedTree<Document>> byTarget) {
    this.byId = byId;
    this.byType = byType;
    this.byTarget = byTarget;
  }

  public boolean isEmpty() {
    return byId.isEmpty();
  }

  public Iterable<Document> documents() {
    return byId;
  }

  public Optional<Document> find(DocumentId id) {
    return find(id.value());
  }

  public Optional<Document> find(String id) {
    return byId.find(id);
  }

  public Iterable<Document> ofType(String type) {
    return branch(byType, type);
  }

  /** The documents that hold a reference, strong or weak, to this id. */
  public Iterable<Document> referencing(String target) {
    return branch(byTarget, target);
  }

  Snapshot with(Document document) {
    var cleared = without(document.id());
    var targets = cleared.byTarget;
    for (var target : targets(document)) {
      targets = grown(targets, target, document);
    }
    return new Snapshot(
        byId.with(document.id().value(), document),
        grown(cleared.byType, document.type(), document),
        targets);
  }

  Snapshot without(DocumentId id) {
    return find(id).map(this::without).orElse(this);
  }

  private Snapshot without(Document document) {
    var targets = byTarget;
    for (var target : targets(document)) {
      targets = shrunk(targets, target, document);
    }
    return new Snapshot(
        byId.without(document.id().value()), shrunk(byType, document.type(), document), targets);
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

  private static Iterable<String> targets(Document document) {
    return document.references().stream().map(Reference::target).distinct().toList();
  }

  private static SortedTree<Document> branch(SortedTree<SortedTree<Document>> index, String key) {
    return index.find(key).orElseGet(SortedTree::empty);
  }

  private static SortedTree<SortedTree<Document>> grown(
      SortedTree<SortedTree<Document>> index, String key, Document document) {
    return index.with(key, branch(index, key).with(document.id().value(), document));
  }

  private static SortedTree<SortedTree<Document>> shrunk(
      SortedTree<SortedTree<Document>> index, String key, Document document) {
    var rest = branch(index, key).without(document.id().value());
    return rest.isEmpty() ? index.without(key) : index.with(key, rest);
  }
}

package marketplace.sandbox.lake.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.sandbox.groq.Dataset;
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

  /** The documents as the engine sees them when nothing is hidden. */
  public Dataset raw() {
    return new RawDataset(this);
  }

  public Iterable<Document> documents() {
    return byId;
  }

  /** The documents that come after this id, whether it is there or not. */
  public Iterable<Document> documentsAfter(String id) {
    return byId.after(id);
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

  /** All of these at once; of several with one id, the last. */
  Snapshot withAll(Collection<Document> documents) {
    if (!isEmpty()) {
      var changed = this;
      for (var document : documents) {
        changed = changed.with(document);
      }
      return changed;
    }
    var sorted = sorted(documents);
    var types = new HashMap<String, List<Document>>();
    var targets = new HashMap<String, List<Document>>();
    for (var document : sorted) {
      types.computeIfAbsent(document.type(), _ -> new ArrayList<>()).add(document);
      targets(document)
          .forEach(it -> targets.computeIfAbsent(it, _ -> new ArrayList<>()).add(document));
    }
    return new Snapshot(tree(sorted), index(types), index(targets));
  }

  private static List<Document> sorted(Collection<Document> documents) {
    var byId = new HashMap<String, Document>();
    documents.forEach(document -> byId.put(document.id().value(), document));
    var sorted = byId.values().toArray(Document[]::new);
    Arrays.parallelSort(sorted, Comparator.comparing(Document::id));
    return List.of(sorted);
  }

  private static SortedTree<SortedTree<Document>> index(Map<String, List<Document>> branches) {
    var index = SortedTree.<SortedTree<Document>>empty();
    for (var branch : branches.entrySet()) {
      index = index.with(branch.getKey(), tree(branch.getValue()));
    }
    return index;
  }

  private static SortedTree<Document> tree(List<Document> sorted) {
    return SortedTree.of(sorted, document -> document.id().value());
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

package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dataset held in memory and indexed by id, type and reference. */
final class MemoryDataset implements Dataset {
  private static final Comparator<Value.Obj> BY_ID =
      Comparator.comparing(document -> document.get("_id"), Comparison::total);

  private final List<Value.Obj> documents;
  private final Map<String, Value.Obj> byId = new HashMap<>();
  private final Map<String, List<Value.Obj>> byType = new HashMap<>();
  private final Map<String, List<Value.Obj>> byReference = new HashMap<>();

  MemoryDataset(List<Value.Obj> documents) {
    this.documents = documents.stream().sorted(BY_ID).toList();
    this.documents.forEach(this::index);
  }

  private void index(Value.Obj document) {
    if (document.get("_id") instanceof Value.Text(var id)) {
      byId.putIfAbsent(id, document);
    }
    if (document.get("_type") instanceof Value.Text(var type)) {
      byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(document);
    }
    var references = new LinkedHashSet<String>();
    References.collect(document, references::add);
    references.forEach(id -> byReference.computeIfAbsent(id, _ -> new ArrayList<>()).add(document));
  }

  @Override
  public Iterable<Value.Obj> documents() {
    return documents;
  }

  @Override
  public Optional<Value.Obj> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Iterable<Value.Obj> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  @Override
  public Iterable<Value.Obj> referencing(String id) {
    return byReference.getOrDefault(id, List.of());
  }
}

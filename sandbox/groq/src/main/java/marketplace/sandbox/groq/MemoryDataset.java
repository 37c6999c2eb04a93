package marketplace.sandbox.groq;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Datasets held in memory. */
final class MemoryDataset {
  private MemoryDataset() {}

  static Dataset of(List<Value.Obj> documents) {
    return documents.stream().flatMap(MemoryDataset::id).distinct().count() == documents.size()
        ? new Indexed(documents)
        : new Listed(documents);
  }

  private static Stream<String> id(Value.Obj document) {
    return References.text(document.get("_id")).stream();
  }

  /** Documents each of which has an id of its own. */
  private record Indexed(Documents<Value.Obj> all) implements Dataset {

    Indexed(List<Value.Obj> documents) {
      this(collected(documents));
    }

    private static Documents<Value.Obj> collected(List<Value.Obj> documents) {
      var collected = Documents.<Value.Obj>none(UnaryOperator.identity());
      for (var document : documents) {
        collected = collected.with(document);
      }
      return collected;
    }

    @Override
    public Iterable<Value.Obj> documents() {
      return all;
    }

    @Override
    public Optional<Value.Obj> find(String id) {
      return all.find(id);
    }

    @Override
    public Optional<Hits<Value.Obj>> lookUp(Lookup lookup) {
      return all.lookUp(lookup);
    }
  }

  /** Any objects; those without an id come last. */
  private record Listed(List<Value.Obj> documents, Map<String, Value.Obj> byId) implements Dataset {
    private static final Comparator<Value.Obj> ORDER =
        Comparator.comparing(document -> document.get("_id"), Comparison::total);

    Listed(List<Value.Obj> documents) {
      this(documents.stream().sorted(ORDER).toList(), new HashMap<>());
      documents.forEach(document -> id(document).forEach(id -> byId.putIfAbsent(id, document)));
    }

    @Override
    public Optional<Value.Obj> find(String id) {
      return Optional.ofNullable(byId.get(id));
    }
  }
}

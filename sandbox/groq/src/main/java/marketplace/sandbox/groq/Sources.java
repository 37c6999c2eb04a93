package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a filter gets documents from when an index can tell. What to look up is evaluated where the
 * filter's content stands, as it may speak of the scopes around; when it turns out to be of a type
 * that indexes do not hold, all documents are given.
 */
final class Sources {
  private Sources() {}

  private static final Comparator<String> ORDER = Comparison::codePoints;

  private static Value lookedUp(Node key, Scope scope) {
    return key.evaluate(scope.nested(Value.NULL));
  }

  /** The document with an id. */
  record ById(Node id) implements Flow {
    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      if (lookedUp(id, scope) instanceof Value.Text(var key)) {
        scope.run().visit(1);
        scope.run().dataset().find(key).ifPresent(sink::take);
      } else {
        new Flows.Everything().feed(scope, wanted, sink);
      }
    }
  }

  /** The documents with any of some ids. */
  record ByIds(Node ids) implements Flow {
    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      if (lookedUp(ids, scope) instanceof Value.Array(var keys)
          && keys.stream().allMatch(Value.Text.class::isInstance)) {
        Flows.Everything.feed(found(keys, scope.run().dataset()), scope, sink);
      } else {
        new Flows.Everything().feed(scope, wanted, sink);
      }
    }

    private static List<Value.Obj> found(List<Value> keys, Dataset dataset) {
      var ids = new TreeSet<>(ORDER);
      keys.forEach(key -> References.text(key).ifPresent(ids::add));
      var documents = new ArrayList<Value.Obj>();
      ids.forEach(id -> dataset.find(id).ifPresent(documents::add));
      return documents;
    }
  }

  /** The documents of a type. */
  record OfType(Node type) implements Flow {
    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      if (lookedUp(type, scope) instanceof Value.Text(var name)) {
        Flows.Everything.feed(scope.run().dataset().ofType(name), scope, sink);
      } else {
        new Flows.Everything().feed(scope, wanted, sink);
      }
    }
  }

  /** The documents that refer to any of some ids. */
  record Referencing(List<Node> arguments) implements Flow {
    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      var ids =
          References.ids(arguments.stream().map(argument -> lookedUp(argument, scope)).toList());
      var dataset = scope.run().dataset();
      if (ids.size() == 1) {
        Flows.Everything.feed(dataset.referencing(ids.iterator().next()), scope, sink);
      } else {
        var documents = new LinkedHashMap<String, Value.Obj>();
        ids.forEach(id ->
            dataset
                .referencing(id)
                .forEach(
                    it -> References.text(it.get("_id")).ifPresent(key -> documents.put(key, it))));
        var ordered = documents.keySet().stream().sorted(ORDER).map(documents::get).toList();
        Flows.Everything.feed(ordered, scope, sink);
      }
    }
  }
}

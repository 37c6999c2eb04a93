package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import marketplace.sandbox.groq.Value;

/**
 * Where the values of an answer come from: a Content Source Map, by which an editor gets from what
 * a page shows to the field that holds it. A value that was taken from a document unchanged is the
 * document's own value still; one that was computed is nobody's.
 */
final class SourceMap {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final boolean byKey;
  private final IdentityHashMap<Value, List<String>> wanted = new IdentityHashMap<>();
  private final ArrayNode documents = JSON.arrayNode();
  private final Map<String, Integer> paths = new LinkedHashMap<>();
  private final ObjectNode mappings = JSON.objectNode();

  private SourceMap(boolean byKey) {
    this.byKey = byKey;
  }

  /** The map that a request asks for, if it does. */
  static Optional<ObjectNode> wanted(Call call, Value result, Iterable<Value.Obj> documents) {
    return call.request()
        .parameter("resultSourceMap")
        .filter(it -> it.equals("true") || it.equals("withKeyArraySelector"))
        .map(it -> new SourceMap(it.equals("withKeyArraySelector")).of(result, documents));
  }

  private ObjectNode of(Value result, Iterable<Value.Obj> sources) {
    leaves(
        result,
        "$",
        false,
        (leaf, path) -> wanted.computeIfAbsent(leaf, _ -> new ArrayList<>()).add(path));
    for (var source : sources) {
      if (wanted.isEmpty()) {
        break;
      }
      trace(source);
    }
    var map = JSON.objectNode();
    map.set("documents", documents);
    paths.keySet().forEach(map.putArray("paths")::add);
    return map.set("mappings", mappings);
  }

  private void trace(Value.Obj source) {
    var index = documents.size();
    var known = mappings.size();
    leaves(
        source,
        "$",
        byKey,
        (leaf, path) -> {
          var places = wanted.remove(leaf);
          if (places != null) {
            places.forEach(place -> mappings.set(place, mapping(index, path)));
          }
        });
    if (mappings.size() > known) {
      documents.add(identity(source));
    }
  }

  private ObjectNode mapping(int document, String path) {
    var mapping = JSON.objectNode();
    mapping
        .putObject("source")
        .put("document", document)
        .put("path", paths.computeIfAbsent(path, _ -> paths.size()))
        .put("type", "documentValue");
    return mapping.put("type", "value");
  }

  private static ObjectNode identity(Value.Obj source) {
    var identity = JSON.objectNode();
    for (var name : List.of("_id", "_type")) {
      var known = name.equals("_id") && source.has("_originalId") ? "_originalId" : name;
      if (source.get(known) instanceof Value.Text(var text)) {
        identity.put(name, text);
      }
    }
    return identity;
  }

  private static void leaves(
      Value value, String path, boolean byKey, BiConsumer<Value, String> visit) {
    switch (value) {
      case Value.Text _, Value.Num _ -> visit.accept(value, path);
      case Value.Array(var items) -> {
        for (int i = 0; i < items.size(); i++) {
          leaves(items.get(i), path + "[" + position(items.get(i), i, byKey) + "]", byKey, visit);
        }
      }
      case Value.Obj(var fields) ->
          fields.forEach((name, field) -> {
            // What the lake itself keeps in a document may be one value for many of them.
            if (!name.startsWith("_")) {
              leaves(field, path + "['" + name.replace("'", "\\'") + "']", byKey, visit);
            }
          });
      default -> {}
    }
  }

  private static String position(Value item, int index, boolean byKey) {
    return byKey
            && item instanceof Value.Obj object
            && object.get("_key") instanceof Value.Text(var key)
        ? "?(@._key=='" + key + "')"
        : Integer.toString(index);
  }
}

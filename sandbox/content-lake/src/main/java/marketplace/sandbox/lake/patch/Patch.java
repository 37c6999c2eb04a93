package marketplace.sandbox.lake.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.patch.Operation.Insert.Side;

/**
 * What is to be changed in a document: operations, applied in the order in which Studio applies
 * them too.
 */
public record Patch(List<Operation> operations) {

  /**
   * Reads the operations of a patch mutation and leaves its other members alone.
   *
   * @throws PatchRefused when an operation or a path is malformed
   */
  public static Patch read(JsonNode patch) {
    var operations = new ArrayList<Operation>();
    forEachPath(patch, "setIfMissing", value(Operation.PutIfMissing::new), operations);
    forEachPath(patch, "set", value(Operation.Put::new), operations);
    unset(patch.path("unset")).map(Operation.Unset::new).forEach(operations::add);
    forEachPath(patch, "diffMatchPatch", Patch::edit, operations);
    forEachPath(patch, "inc", (path, by) -> increment(path, by, 1), operations);
    forEachPath(patch, "dec", (path, by) -> increment(path, by, -1), operations);
    if (patch.has("insert")) {
      operations.add(insert(patch.get("insert")));
    }
    return new Patch(operations);
  }

  private static void forEachPath(
      JsonNode patch,
      String name,
      BiFunction<MatchPath, JsonNode, Operation> operation,
      List<Operation> operations) {
    var members = patch.path(name);
    if (!members.isObject() && !members.isMissingNode()) {
      throw PatchRefused.malformed("\"" + name + "\" must be an object of paths");
    }
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      operations.add(operation.apply(MatchPath.parse(member.getKey()), member.getValue()));
    }
  }

  private static BiFunction<MatchPath, JsonNode, Operation> value(
      BiFunction<MatchPath, Value, Operation> operation) {
    return (path, json) -> operation.apply(path, Json.toValue(json));
  }

  private static Stream<MatchPath> unset(JsonNode paths) {
    if (!paths.isArray() && !paths.isMissingNode()) {
      throw PatchRefused.malformed("\"unset\" must be an array of paths");
    }
    return StreamSupport.stream(paths.spliterator(), false)
        .map(path -> MatchPath.parse(text(path, "unset")));
  }

  private static Operation edit(MatchPath path, JsonNode diff) {
    return new Operation.EditText(path, TextPatch.parse(text(diff, "diffMatchPatch")));
  }

  private static Operation increment(MatchPath path, JsonNode by, int sign) {
    if (!by.isNumber()) {
      throw PatchRefused.malformed("\"" + path.text() + "\" can only change by a number");
    }
    return new Operation.Increment(path, sign * by.doubleValue());
  }

  private static Operation insert(JsonNode insert) {
    var items = Json.toValue(insert.path("items"));
    var sides = Stream.of(Side.values()).filter(side -> insert.has(side.word())).toList();
    if (sides.size() == 1 && items instanceof Value.Array(var values)) {
      var side = sides.getFirst();
      return new Operation.Insert(side, range(text(insert.get(side.word()), "insert")), values);
    }
    throw PatchRefused.malformed(
        "\"insert\" must have \"items\" and one of \"before\", \"after\" and \"replace\"");
  }

  private static MatchPath.ArrayRange range(String path) {
    return MatchPath.parse(path)
        .lastItems()
        .orElseThrow(
            () -> PatchRefused.malformed("\"" + path + "\" must select items of an array"));
  }

  private static String text(JsonNode node, String where) {
    if (!node.isTextual()) {
      throw PatchRefused.malformed("\"" + where + "\" must hold strings");
    }
    return node.textValue();
  }

  /**
   * The document after all operations.
   *
   * @throws PatchRefused when the document is not as an operation needs it
   */
  public Value.Obj applyTo(Value.Obj document) {
    var changed = document;
    for (var operation : operations) {
      changed = operation.applyTo(changed);
    }
    return changed;
  }

  /** The same patch, every object that it puts into an array having a key. */
  public Patch withArrayKeys() {
    return new Patch(operations.stream().map(Operation::withArrayKeys).toList());
  }
}

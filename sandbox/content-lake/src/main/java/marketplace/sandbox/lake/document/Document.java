package marketplace.sandbox.lake.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.sandbox.groq.Value;

/** A stored document: an object with at least {@code _id} and {@code _type}. */
public record Document(DocumentId id, String type, Value.Obj content) {

  /**
   * Reads the identity of an object.
   *
   * @throws MalformedDocumentId for an id that no document can have
   * @throws IllegalArgumentException for an object without {@code _id} or {@code _type}
   */
  public static Document of(Value.Obj content) {
    return new Document(new DocumentId(text(content, "_id")), text(content, "_type"), content);
  }

  private static String text(Value.Obj content, String name) {
    if (content.get(name) instanceof Value.Text(var text) && !text.isEmpty()) {
      return text;
    }
    throw new IllegalArgumentException("Document must have a string \"" + name + "\"");
  }

  /**
   * How many attributes lead to its innermost value; an array that is an item itself counts as one.
   */
  public int depth() {
    return depth(content);
  }

  private static int depth(Value value) {
    return switch (value) {
      case Value.Obj object ->
          1 + object.fields().values().stream().mapToInt(Document::depth).max().orElse(0);
      case Value.Array(var items) ->
          items.stream()
              .mapToInt(item -> depth(item) + (item instanceof Value.Array ? 1 : 0))
              .max()
              .orElse(0);
      default -> 0;
    };
  }

  public String revision() {
    return content.get("_rev") instanceof Value.Text(var revision) ? revision : "";
  }

  /** The same document with some attributes set. */
  public Document with(Map<String, String> attributes) {
    var fields = new LinkedHashMap<>(content.fields());
    attributes.forEach((name, text) -> fields.put(name, new Value.Text(text)));
    return of(new Value.Obj(fields));
  }

  /** An attribute's text, if it is one. */
  public Optional<String> text(String name) {
    return content.get(name) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
  }

  /** Every reference in the document, as often as it occurs. */
  public List<Reference> references() {
    var found = new ArrayList<Reference>();
    Reference.collect(content, found::add);
    return found;
  }
}

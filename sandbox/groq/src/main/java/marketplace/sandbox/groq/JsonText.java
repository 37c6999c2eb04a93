package marketplace.sandbox.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Values as JSON for people to read: indented, and painted if they like. */
public final class JsonText {
  private final Paint paint;
  private final StringBuilder text = new StringBuilder();

  private JsonText(Paint paint) {
    this.paint = paint;
  }

  /** What may have a colour of its own. */
  public enum Part {
    NAME,
    TEXT,
    NUMBER,
    /** True, false or null. */
    WORD
  }

  /** Gives a part of the text its colour. */
  @FunctionalInterface
  public interface Paint {
    String paint(Part part, String text);
  }

  public static String of(Value value, Paint paint) {
    var json = new JsonText(paint);
    json.write(Json.toJson(value), "\n");
    return json.text.toString();
  }

  /**
   * Writes a node.
   *
   * @param line what begins a line at its depth
   */
  private void write(JsonNode node, String line) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, line);
      case ARRAY -> writeArray(node, line);
      case STRING -> write(Part.TEXT, node);
      case NUMBER -> text.append(paint.paint(Part.NUMBER, NumberText.of(node.doubleValue())));
      case BOOLEAN, NULL, MISSING, BINARY, POJO -> write(Part.WORD, node);
    }
  }

  private void write(Part part, JsonNode node) {
    text.append(paint.paint(part, node.toString()));
  }

  private void writeArray(JsonNode array, String line) {
    text.append('[');
    var between = "";
    for (var item : array) {
      text.append(between).append(line).append("  ");
      write(item, line + "  ");
      between = ",";
    }
    text.append(array.isEmpty() ? "" : line).append(']');
  }

  private void writeObject(JsonNode object, String line) {
    text.append('{');
    var between = "";
    for (var field : object.properties()) {
      text.append(between).append(line).append("  ");
      write(Part.NAME, TextNode.valueOf(field.getKey()));
      text.append(": ");
      write(field.getValue(), line + "  ");
      between = ",";
    }
    text.append(object.isEmpty() ? "" : line).append('}');
  }
}

package marketplace.sandbox.groq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;

/**
 * The JSON form of values. Numbers are doubles, as in JavaScript: a whole number is written without
 * a fraction, any other with its shortest digits. Datetimes, ranges and paths are written as
 * strings and come back as strings.
 */
public final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final ObjectReader READER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  /** Whole doubles below this size fit a long. */
  private static final double LONG_LIMIT = 0x1p63;

  private Json() {}

  /**
   * Reads the text of one value.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  public static Value parse(String text) {
    try {
      return toValue(READER.readTree(text));
    } catch (JsonProcessingException e) {
      var reason =
          e instanceof MismatchedInputException
              ? "more follows after the value"
              : e.getOriginalMessage();
      throw new IllegalArgumentException("not valid JSON: " + reason, e);
    }
  }

  public static Value toValue(JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> Value.Bool.of(node.booleanValue());
      case NUMBER -> Value.Num.of(node.doubleValue());
      case STRING -> new Value.Text(node.textValue());
      case ARRAY -> array(node);
      case OBJECT -> object(node);
      case NULL, MISSING -> Value.NULL;
      case BINARY, POJO -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
    };
  }

  private static Value array(JsonNode node) {
    var items = new ArrayList<Value>(node.size());
    node.forEach(item -> items.add(toValue(item)));
    return new Value.Array(items);
  }

  private static Value object(JsonNode node) {
    var fields = new Fields.Builder(node.size());
    node.properties()
        .forEach(field -> fields.put(field.getKey().intern(), toValue(field.getValue())));
    return new Value.Obj(fields.build());
  }

  public static JsonNode toJson(Value value) {
    return switch (value) {
      case Value.Null() -> NODES.nullNode();
      case Value.Bool(var bool) -> NODES.booleanNode(bool);
      case Value.Num(var number) -> number(number);
      case Value.Text(var text) -> NODES.textNode(text);
      case Value.Array(var items) -> {
        var array = NODES.arrayNode(items.size());
        items.forEach(item -> array.add(toJson(item)));
        yield array;
      }
      case Value.Obj(var fields) -> {
        var object = NODES.objectNode();
        fields.forEach((name, field) -> object.set(name, toJson(field)));
        yield object;
      }
      case Value.DateTime dateTime -> NODES.textNode(Timestamps.format(dateTime.instant()));
      case Value.Range(var start, var end, var inclusive) ->
          NODES.textNode(toJson(start) + (inclusive ? ".." : "...") + toJson(end));
      case Value.Path(var pattern) -> NODES.textNode(pattern);
    };
  }

  private static JsonNode number(double number) {
    if (number != Math.rint(number) || Math.abs(number) >= LONG_LIMIT) {
      return NODES.numberNode(number);
    }
    long whole = (long) number;
    return whole == (int) whole ? NODES.numberNode((int) whole) : NODES.numberNode(whole);
  }
}

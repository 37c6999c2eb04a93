package marketplace.sandbox.lake.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;

/**
 * Makes documents of their text in UTF-8, many in a row: straight from the tokens, and with one
 * copy of what is the same in many, such as a type or the time of an import.
 */
final class DocumentReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Value> shared = new ConcurrentHashMap<>();

  Document read(byte[] text) {
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      if (value(parser) instanceof Value.Obj content) {
        return Document.of(content);
      }
      throw new IllegalStateException(
          "The journal holds what is no document: " + new String(text, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The journal holds what is no JSON", e);
    }
  }

  private Value value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Value.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.Num.of(parser.getDoubleValue());
      case VALUE_TRUE -> Value.Bool.TRUE;
      case VALUE_FALSE -> Value.Bool.FALSE;
      default -> Value.NULL;
    };
  }

  private Value object(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, Value>();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      var token = parser.nextToken();
      fields.put(
          name,
          token == JsonToken.VALUE_STRING && isOftenTheSame(name)
              ? shared.computeIfAbsent(parser.getText(), Value.Text::new)
              : value(parser));
    }
    return new Value.Obj(fields);
  }

  private Value array(JsonParser parser) throws IOException {
    var items = new ArrayList<Value>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Value.Array(items);
  }

  private static boolean isOftenTheSame(String name) {
    return switch (name) {
      case "_type", "_rev", "_createdAt", "_updatedAt", "_ref" -> true;
      default -> false;
    };
  }
}

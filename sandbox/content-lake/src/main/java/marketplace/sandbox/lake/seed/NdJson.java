package marketplace.sandbox.lake.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.function.Consumer;

/**
 * A stream of documents, one JSON object a line; what is wrong with one is said with file and line.
 */
record NdJson(String fileName) {
  static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  /** Leaves the stream open, as it may be an entry of an archive that goes on. */
  void read(InputStream in, Consumer<ObjectNode> documents) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        take(line, number, documents);
      }
    }
  }

  private void take(String line, int number, Consumer<ObjectNode> documents) {
    try {
      documents.accept(document(line));
    } catch (UnreadableDataset e) {
      throw e.at("%s, line %d".formatted(fileName, number));
    }
  }

  private static ObjectNode document(String line) {
    if (!(parsed(line) instanceof ObjectNode document)) {
      throw new UnreadableDataset("a document must be a JSON object");
    }
    for (var field : List.of("_id", "_type")) {
      if (!document.path(field).isTextual() || document.path(field).asText().isBlank()) {
        throw new UnreadableDataset("a document must have a text as its " + field);
      }
    }
    return document;
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UnreadableDataset("not valid JSON: " + e.getOriginalMessage(), e);
    }
  }
}

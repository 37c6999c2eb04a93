package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The official GROQ suite, where it lies beside the checkout as {@code
 * shared/groq/suite.ndjson.gz}.
 */
class SuiteTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCORE = "_score";
  private static final Path LOCATION = Path.of("shared", "groq", "suite.ndjson.gz");

  private final Map<String, Dataset> datasets = new HashMap<>();

  @TestFactory
  Stream<DynamicNode> everyCaseOfTheOfficialSuiteHolds() throws IOException {
    var suite = suite();
    assumeTrue(suite.isPresent(), "no " + LOCATION + " beside the checkout");

    var files = new LinkedHashMap<String, List<DynamicTest>>();
    for (var line : lines(suite.orElseThrow())) {
      if (line.get("_type").textValue().equals("dataset")) {
        datasets.put(line.get("_id").textValue(), dataset(line.get("documents")));
      } else {
        files
            .computeIfAbsent(line.get("filename").textValue(), _ -> new ArrayList<>())
            .add(test(line));
      }
    }
    return files.entrySet().stream()
        .map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue()));
  }

  private static Optional<Path> suite() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(LOCATION))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().map(SuiteTest::parsed).toList();
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static Dataset dataset(JsonNode documents) {
    return Dataset.of(
        StreamSupport.stream(documents.spliterator(), false)
            .map(it -> (Value.Obj) Json.toValue(it))
            .toList());
  }

  private DynamicTest test(JsonNode line) {
    var name = line.get("name").textValue() + ": " + line.get("query").textValue().strip();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          if (line.get("valid").booleanValue()) {
            check(line);
          } else {
            assertThatExceptionOfType(GroqSyntaxException.class).isThrownBy(() -> parse(line));
          }
        });
  }

  private void check(JsonNode line) {
    var dataset = datasets.getOrDefault(line.at("/dataset/_ref").asText(), Dataset.of(List.of()));
    var result = Json.toJson(parse(line).evaluate(dataset, parameters(line)));

    assertThat(comparable(result, scores(result)))
        .isEqualTo(comparable(line.path("result"), List.of()));
  }

  private static Query parse(JsonNode line) {
    return Groq.parse(line.get("query").textValue(), parameters(line).keySet());
  }

  private static Map<String, Value> parameters(JsonNode line) {
    var parameters = new HashMap<String, Value>();
    line.path("params")
        .properties()
        .forEach(it -> parameters.put(it.getKey(), Json.toValue(it.getValue())));
    return parameters;
  }

  /** The distinct scores, highest first: the suite prescribes their order alone. */
  private static List<Double> scores(JsonNode result) {
    return StreamSupport.stream(result.spliterator(), false)
        .filter(item -> item.path(SCORE).isNumber())
        .map(item -> item.get(SCORE).doubleValue())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** With numbers as doubles, and each score's place in place of it. */
  private static JsonNode comparable(JsonNode node, List<Double> scores) {
    return switch (node.getNodeType()) {
      case NUMBER -> DoubleNode.valueOf(node.doubleValue());
      case ARRAY -> {
        var items = JSON.createArrayNode();
        node.forEach(item -> items.add(comparable(item, scores)));
        yield items;
      }
      case OBJECT -> object(node, scores);
      case MISSING -> JSON.nullNode();
      default -> node;
    };
  }

  private static JsonNode object(JsonNode node, List<Double> scores) {
    var object = JSON.createObjectNode();
    for (var field : node.properties()) {
      int place =
          field.getKey().equals(SCORE) ? scores.indexOf(field.getValue().doubleValue()) : -1;
      if (place >= 0) {
        object.set("_pos", DoubleNode.valueOf(place + 1));
      } else {
        object.set(field.getKey(), comparable(field.getValue(), scores));
      }
    }
    return object;
  }
}

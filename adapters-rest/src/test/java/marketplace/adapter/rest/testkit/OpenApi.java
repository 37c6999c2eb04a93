package marketplace.adapter.rest.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The contract of the REST API, which answers are held against. */
public final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final ObjectNode contract;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();

  private OpenApi(ObjectNode contract) {
    this.contract = contract;
  }

  /** The contract that is part of the adapter. */
  public static OpenApi contract() {
    try (var file = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
      return new OpenApi((ObjectNode) YAML.readTree(Objects.requireNonNull(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole document, to look things up in. */
  public JsonNode document() {
    return contract;
  }

  /**
   * Fails unless the answer is one that the contract promises for this request. A path that the
   * contract does not know has to be answered with a problem.
   */
  public void verify(HttpResponse<String> answer) {
    var method = answer.request().method().toLowerCase(Locale.ROOT);
    var responses =
        operation(method, answer.uri().getPath())
            .map(pointer -> pointer + "/responses/")
            .orElse("/paths/~1products/get/responses/");
    var status = Integer.toString(answer.statusCode());
    var declared = contract.at(responses + status).isMissingNode() ? "default" : status;
    verify(answer, responses + declared);
  }

  /** What is wrong with a value, as a schema of the document sees it. */
  public List<Error> validate(String pointer, JsonNode value) {
    return byPointer.computeIfAbsent(pointer, this::schema).validate(value);
  }

  private Schema schema(String pointer) {
    var schema = contract.deepCopy();
    schema.put("$ref", "#" + pointer);
    return schemas.getSchema(schema);
  }

  private void verify(HttpResponse<String> answer, String pointer) {
    var response = resolve(pointer);
    verifyHeaders(answer, contract.at(response));
    var content = contract.at(response + "/content");
    var mediaType = mediaTypeOf(answer);
    if (content.isMissingNode() || answer.request().method().equals("HEAD")) {
      require(answer.body().isEmpty(), answer, "no body was promised");
      return;
    }
    require(content.has(mediaType), answer, "'" + mediaType + "' was not promised");
    if (mediaType.endsWith("json")) {
      var schema = response + "/content/" + mediaType.replace("/", "~1") + "/schema";
      var errors = validate(schema, read(answer.body()));
      require(errors.isEmpty(), answer, errors.toString());
    }
  }

  private static String mediaTypeOf(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  private void verifyHeaders(HttpResponse<String> answer, JsonNode response) {
    for (var header : response.path("headers").properties()) {
      var required = contract.at(pointerOf(header.getValue())).path("required").asBoolean();
      var present = answer.headers().firstValue(header.getKey()).isPresent();
      require(present || !required, answer, header.getKey() + " is missing");
    }
  }

  private Optional<String> operation(String method, String path) {
    var known = method.equals("head") ? "get" : method;
    return contract.get("paths").properties().stream()
        .filter(template -> template.getValue().has(known))
        .filter(template -> matches(template.getKey(), path))
        .map(template -> "/paths/" + template.getKey().replace("/", "~1") + "/" + known)
        .findFirst();
  }

  private static boolean matches(String template, String path) {
    var pattern = Pattern.compile(template.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+"));
    return pattern.matcher(path).matches();
  }

  private String resolve(String pointer) {
    var node = contract.at(pointer);
    return node.has("$ref") ? pointerOf(node) : pointer;
  }

  private static String pointerOf(JsonNode reference) {
    return reference.path("$ref").asText().replaceFirst("#", "");
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new AssertionError("Not JSON: " + body, e);
    }
  }

  private static void require(boolean holds, HttpResponse<String> answer, String why) {
    if (!holds) {
      throw new AssertionError("%s: %s%n%s".formatted(answer, why, answer.body()));
    }
  }
}

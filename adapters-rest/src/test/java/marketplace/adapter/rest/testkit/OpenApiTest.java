package marketplace.adapter.rest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private final OpenApi openApi = OpenApi.contract();

  @Test
  void everyOperationSaysHowItFails() {
    openApi
        .document()
        .get("paths")
        .forEach(path ->
            path.forEach(operation ->
                assertThat(operation.at("/responses/default/$ref").asText())
                    .as(operation.path("operationId").asText())
                    .isEqualTo("#/components/responses/Problem")));
  }

  @Test
  void everyObjectIsClosed() {
    for (var schema : openApi.document().at("/components/schemas").findParents("properties")) {
      assertThat(
              schema.has("additionalProperties")
                  || schema.has("unevaluatedProperties")
                  || isOpen(schema))
          .as(schema.toString())
          .isTrue();
    }
  }

  @Test
  void everyExampleFollowsItsOwnSchema() {
    openApi
        .document()
        .at("/components/schemas")
        .properties()
        .forEach(schema ->
            examplesOf(schema.getValue())
                .forEach(example ->
                    assertThat(validate(schema.getKey(), example)).as(schema.getKey()).isEmpty()));
  }

  @Test
  void aFieldThatWasNotPromisedIsFoundOut() {
    var money = new ObjectMapper().createObjectNode().put("minorUnits", 1).put("currency", "EUR");
    assertThat(validate("Money", money)).isEmpty();

    assertThat(validate("Money", money.deepCopy().put("decimal", "0.01"))).isNotEmpty();
    assertThat(validate("Money", money.deepCopy().put("minorUnits", "1"))).isNotEmpty();
    assertThat(validate("Money", money.deepCopy().without("currency"))).isNotEmpty();
  }

  @Test
  void aProblemSaysNothingThatWasNotPromised() {
    var problem = (ObjectNode) openApi.document().at("/components/schemas/Problem/example");

    assertThat(validate("Problem", problem.deepCopy().put("stackTrace", "at"))).isNotEmpty();
    assertThat(validate("OrderConflict", problem)).isEmpty();
  }

  private List<?> validate(String schema, JsonNode value) {
    return openApi.validate("/components/schemas/" + schema, value);
  }

  private static List<JsonNode> examplesOf(JsonNode schema) {
    return schema.has("example") ? List.of(schema.get("example")) : List.of();
  }

  /** What other schemas extend closes itself there. */
  private boolean isOpen(JsonNode schema) {
    return schema.equals(openApi.document().at("/components/schemas/ProblemMembers"));
  }
}

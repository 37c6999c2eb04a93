package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest extends LakeTest {
  private static final String HISTORY = "/v2025-02-19/data/history/production";

  private Duration retention = Duration.ofDays(1);

  @Override
  Settings settings() {
    return Settings.standard().remembering(retention);
  }

  @BeforeEach
  void live() {
    commit("t1", "{'create':{'_id':'mug','_type':'mug','stock':1}}");
    commit("t2", "{'patch':{'id':'mug','set':{'stock':2}}},{'create':{'_id':'cup','_type':'mug'}}");
    commit("t3", "{'patch':{'id':'mug','set':{'stock':3}}}");
    commit("t4", "{'delete':{'id':'mug'}}");
  }

  private void commit(String id, String mutations) {
    client()
        .post(
            "/v2025-02-19/data/mutate/production",
            "{'transactionId':'" + id + "','mutations':[" + mutations + "]}");
  }

  private JsonNode document(String parameters) {
    return client().get(HISTORY + "/documents/mug?" + parameters).at("/documents/0");
  }

  private List<JsonNode> transactions(String parameters) {
    return client()
        .send(
            HISTORY + "/transactions/mug?" + parameters, request -> request, BodyHandlers.ofLines())
        .body()
        .map(HistoryTest::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return LakeClient.JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> ids(String parameters) {
    return transactions(parameters).stream().map(it -> it.path("id").asText()).toList();
  }

  @Test
  void aDocumentIsHadInEachOfItsRevisions() {
    assertThat(document("revision=t1").path("stock").asInt()).isEqualTo(1);
    assertThat(document("revision=t2").path("stock").asInt()).isEqualTo(2);
    assertThat(document("revision=never").isMissingNode()).isTrue();
  }

  @Test
  void aDeletedDocumentIsHadAsItWasLast() {
    assertThat(document("lastRevision=true").path("stock").asInt()).isEqualTo(3);
    assertThat(document("").isMissingNode()).isTrue();
  }

  @Test
  void aDocumentIsHadAsItWasAtAMoment() {
    var times = transactions("").stream().map(it -> it.path("timestamp").asText()).toList();

    assertThat(document("time=" + times.get(1)).path("stock").asInt()).isEqualTo(2);
    assertThat(document("time=" + times.get(3)).isMissingNode()).isTrue();
    assertThat(document("time=2020-01-01T00:00:00Z").isMissingNode()).isTrue();
  }

  @Test
  void theTransactionsOfADocumentTellWhatTheyDid() {
    var second = transactions("").get(1);

    assertThat(ids("")).containsExactly("t1", "t2", "t3", "t4");
    assertThat(second.path("author").asText()).isEqualTo("editor");
    assertThat(second.path("documentIDs").toString()).isEqualTo("[\"mug\",\"cup\"]");
    assertThat(second.at("/mutations/0/patch/set/stock").asInt()).isEqualTo(2);
    assertThat(second.at("/effects/mug/apply/1/stock").asInt()).isEqualTo(2);
    assertThat(second.at("/effects/mug/revert/1/stock").asInt()).isEqualTo(1);
    assertThat(second.at("/effects/cup/revert").toString()).isEqualTo("[0,null]");
  }

  @Test
  void transactionsAreLimitedReversedAndAbridged() {
    assertThat(ids("reverse=true&limit=2")).containsExactly("t4", "t3");
    assertThat(ids("authors=nobody")).isEmpty();
    assertThat(transactions("excludeContent=true").getFirst().has("mutations")).isFalse();
  }

  @Test
  void historySurvivesARestart() {
    reopen();

    assertThat(document("revision=t1").path("stock").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsOldIsForgotten() {
    retention = Duration.ZERO;

    reopen();

    assertThat(document("lastRevision=true").isMissingNode()).isTrue();
    assertThat(ids("")).isEmpty();
    assertThat(client().document("cup").isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/documents/mug?revision=a&lastRevision=true",
        "/documents/mug?time=yesterday",
        "/transactions/mug?limit=all"
      })
  void aQuestionThatMakesNoSenseIsABadRequest(String path) {
    assertThat(client().get(HISTORY + path).status()).isEqualTo(400);
  }
}

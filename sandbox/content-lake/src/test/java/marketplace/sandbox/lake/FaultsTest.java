package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that are ordered at the lake's own desk; how a desk works is a matter of the wire. */
class FaultsTest extends LakeTest {
  private static final String DOCUMENT = "{'create': {'_id': 'order.1', '_type': 'order'}}";

  @Test
  void aQuotaThatIsUsedUpSaysWhenToComeAgain() {
    order("'type': 'answer', 'moment': 'before', 'status': 429, 'headers': {'Retry-After': '1'}");
    var answer = mutate();

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body()).contains("\"statusCode\":429");
    assertThat(client().document("order.1").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "500, Internal Server Error",
    "502, Bad Gateway",
    "503, Service Unavailable",
    "504, Gateway Timeout"
  })
  void aBrokenLakeAnswersInItsOwnEnvelope(int status, String error) {
    order("'type': 'answer', 'moment': 'before', 'status': " + status);

    assertThat(mutate().body())
        .contains("\"statusCode\":" + status)
        .contains("\"error\":\"" + error + "\"");
  }

  @Test
  void aMutationWhoseConnectionIsDroppedBeforeIsNotMade() {
    order("'type': 'drop', 'moment': 'before'");

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::mutate);
    assertThat(client().document("order.1").isMissingNode()).isTrue();
    assertThat(mutate().statusCode()).isEqualTo(200);
  }

  @Test
  void aMutationWhoseAnswerIsDroppedIsMade() {
    order("'type': 'drop', 'moment': 'after'");

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::mutate);
    assertThat(client().document("order.1").at("/_type").asText()).isEqualTo("order");
    assertThat(mutate().statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void aSlowLakeAnswersInTheEnd(String moment) {
    order("'type': 'delay', 'milliseconds': 60, 'moment': '" + moment + "'");
    var start = System.nanoTime();

    assertThat(mutate().statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(59));
  }

  /** For the next mutation. */
  private void order(String fault) {
    var rule = "{'when': {'path': '/v*/data/mutate/*'}, 'times': 1, 'fault': {" + fault + "}}";
    assertThat(client().post("/sandbox/faults", rule).status()).isEqualTo(201);
  }

  private HttpResponse<String> mutate() {
    var mutations = ("{'mutations': [" + DOCUMENT + "]}").replace('\'', '"');
    return client()
        .send(
            "/v2025-02-19/data/mutate/production",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(mutations)),
            BodyHandlers.ofString());
  }
}

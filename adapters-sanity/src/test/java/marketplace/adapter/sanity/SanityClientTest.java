package marketplace.adapter.sanity;

import static marketplace.adapter.sanity.FaultyLake.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import marketplace.adapter.sanity.FaultyLake.Fault;
import marketplace.domain.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanityClientTest {
  private static final Query COUNT = new Query("count(*[_type == $type])", Map.of("type", "a b"));
  private static final Fault RESULT = answer(200, "{\"result\": 15, \"ms\": 2}");

  private final FaultyLake lake = new FaultyLake(URI.create("http://localhost:1"));
  private final SanityClient client =
      new SanityClient(LakeShop.settings(lake.uri(), Map.of("marketplace.sanity.dataset", "shop")));

  SanityClientTest() throws IOException {}

  @AfterEach
  void close() {
    client.close();
    lake.close();
  }

  @Test
  void aQueryTravelsInTheAddressWithItsParametersAsJson() {
    lake.spoil("query", RESULT);

    assertThat(client.query(COUNT).asInt()).isEqualTo(15);
    var request = lake.seen("query").getFirst();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.uri())
        .hasPath("/v2025-02-19/data/query/shop")
        .hasParameter("perspective", "published");
    assertThat(request.uri().getRawQuery()).contains("&%24type=%22a+b%22");
    assertThat(request.headers()).containsEntry("Authorization", List.of("Bearer sk-editor"));
  }

  @Test
  void aLongQueryTravelsInABody() {
    lake.spoil("query", RESULT);
    var ids = Collections.nCopies(500, "0123456789012345678901");

    client.query(new Query("*[_id in $ids]", Map.of("ids", ids)));

    var request = lake.seen("query").getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.body()).contains("\"params\":{\"ids\":[\"0123456789012345678901\",");
  }

  @Test
  void whatPassesIsAskedForAgain() {
    lake.spoil("query", answer(503, "down"), answer(502, ""), new Fault.LostOnTheWay(), RESULT);

    assertThat(client.query(COUNT).asInt()).isEqualTo(15);
  }

  @Test
  void aQuotaIsWaitedFor() {
    lake.spoil("query", answer(429, Map.of("retry-after", "1")), RESULT);
    var start = Instant.now();

    assertThat(client.query(COUNT).asInt()).isEqualTo(15);
    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void aQuotaThatIsFarAwayIsNotWaitedFor() {
    lake.spoil("query", answer(429, Map.of("retry-after", "3600")));

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> client.query(COUNT));
    assertThat(lake.seen("query")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thu, 26 Nov 2026 18:00:00 GMT", "0.5", "-1", "soon", ""})
  void aPauseThatIsNotToldInSecondsIsTheUsualOne(String retryAfter) {
    lake.spoil("mutate", answer(503, Map.of("retry-after", retryAfter)), answer(200, "{}"));

    assertThat(client.commit(Transaction.begin())).isEqualTo(new Commit.Done());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 500, 504})
  void whatTheOperatorHasToMendIsUnavailableAndNotAskedForAgain(int status) {
    lake.spoil(
        "query",
        answer(
            status,
            """
            {"statusCode": 401, "error": "Unauthorized", "message": "Session not found"}\
            """));

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> client.query(COUNT))
        .withMessageContaining("Session not found")
        .withMessageNotContaining("sk-editor");
    assertThat(lake.seen("query")).hasSize(1);
  }

  @Test
  void aQueryThatSanityDoesNotUnderstandIsAMistake() {
    lake.spoil(
        "query",
        answer(
            400,
            """
            {"error": {"type": "queryParseError", "description": "unexpected }", "start": 1}}\
            """));

    assertThatExceptionOfType(MalformedQuery.class)
        .isThrownBy(() -> client.query(COUNT))
        .withMessageContaining("unexpected }");
  }

  @Test
  void whatTheTokenMayNotSeeIsNotTakenForAbsent() {
    lake.spoil(
        "doc",
        answer(
            200,
            """
            {"documents": [], "omitted": [{"id": "order.1", "reason": "permission"}]}\
            """));

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> client.documents(List.of("order.1")));
  }

  @Test
  void aTransactionIsSentAgainUnderItsOwnId() {
    lake.spoil(
        "mutate",
        answer(429, Map.of("retry-after", "0")),
        answer(500, "plain text"),
        new Fault.LostOnTheWay(),
        answer(200, "{}"));
    var transaction = Transaction.begin();

    assertThat(client.commit(transaction)).isEqualTo(new Commit.Done());
    assertThat(lake.seen("mutate"))
        .hasSize(4)
        .allMatch(it -> it.uri().getQuery().equals("returnIds=true&visibility=sync"))
        .allMatch(it -> it.body().contains("\"transactionId\":\"" + transaction.id() + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documentAlreadyExistsError",
        "documentRevisionIDDoesNotMatchError",
        "transactionAlreadyExistsError"
      })
  void somebodyElsesWorkIsContention(String type) {
    lake.spoil("mutate", answer(409, mutationError(type)));

    assertThat(client.commit(Transaction.begin())).isEqualTo(new Commit.Contended());
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 409})
  void aDocumentThatIsGoneIsContention(int status) {
    lake.spoil("mutate", answer(status, mutationError("documentNotFoundError")));

    assertThat(client.commit(Transaction.begin())).isEqualTo(new Commit.Contended());
  }

  @Test
  void aTransactionThatCannotBeIsAMistake() {
    lake.spoil("mutate", answer(409, mutationError("documentReferenceDoesNotExistError")));

    assertThatIllegalStateException().isThrownBy(() -> client.commit(Transaction.begin()));
  }

  @Test
  void whatSanitySaysOfAnOrderDoesNotTellItsId() {
    var description = "Document \\\"order.mzxw6ytb\\\" references inventory.mug, order.mzxw6ytb.";
    lake.spoil(
        "mutate", answer(403, "{\"error\": {\"description\": \"%s\"}}".formatted(description)));

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> client.commit(Transaction.begin()))
        .withMessageContaining("inventory.mug")
        .withMessageNotContaining("mzxw6ytb");
  }

  private static String mutationError(String type) {
    return """
    {"error": {"type": "mutationError", "description": "The mutation(s) failed",
      "items": [{"index": 0, "error": {"type": "%s", "description": "no"}}]}}\
    """
        .formatted(type);
  }
}

package marketplace.sandbox.wire.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultDoorTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void withoutRulesEverythingPasses() throws Exception {
    assertThat(desk.post("/pay", "").body()).isEqualTo("done");
  }

  @Test
  void aConnectionDroppedBeforeIsClosedWithoutAWordAndNothingWasDone() throws Exception {
    desk.order("{'fault':{'type':'drop','moment':'before'}}".replace('\'', '"'));

    assertThat(spoken("GET /pay")).isEmpty();
    assertThat(desk.carriedOut).isEmpty();
  }

  @Test
  void aConnectionDroppedAfterIsClosedWithoutAWordAlthoughItWasDone() throws Exception {
    desk.order("{'fault':{'type':'drop','moment':'after'}}".replace('\'', '"'));

    assertThat(spoken("GET /pay")).isEmpty();
    assertThat(desk.carriedOut).containsExactly("GET /pay");
  }

  @Test
  void anOrderedAnswerIsInThePartysEnvelopeAndCarriesHeaders() throws Exception {
    desk.order(
        """
        {"fault": {"type": "answer", "moment": "before", "status": 429,
          "headers": {"Retry-After": "2"}}}
        """);
    var answer = desk.post("/pay", "");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).isEqualTo("the party's own 429");
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(desk.carriedOut).isEmpty();
  }

  @Test
  void anAnswerCanSayThatWhatWasDoneHasFailed() throws Exception {
    desk.order(
        """
        {"fault": {"type": "answer", "moment": "after", "status": 502, "body": {"oh": "no"}}}
        """);

    assertThat(desk.post("/pay", "").body()).isEqualTo("{\"oh\":\"no\"}");
    assertThat(desk.carriedOut).containsExactly("POST /pay");
  }

  @Test
  void anAnswerThatIsOrderedCanBeText() throws Exception {
    desk.order(
        """
        {"fault": {"type": "answer", "moment": "before", "status": 502, "body": "<h1>Oh no</h1>",
         "headers": {"Content-Type": "text/html"}}}
        """);

    var answer = desk.post("/pay", "");
    assertThat(answer.body()).isEqualTo("<h1>Oh no</h1>");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void aDelayedRequestIsAnsweredLate(String moment) throws Exception {
    desk.order(
        "{\"fault\":{\"type\":\"delay\",\"moment\":\"" + moment + "\",\"milliseconds\":60}}");
    var start = System.nanoTime();

    assertThat(desk.post("/pay", "").body()).isEqualTo("done");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(59));
  }

  @Test
  void aRuleStrikesSoManyTimesAfterThoseItLetsPass() throws Exception {
    desk.order(
        """
        {"skip": 1, "every": 2, "times": 2,
         "fault": {"type": "answer", "moment": "before", "status": 503}}
        """);
    var statuses = new ArrayList<Integer>();
    for (var i = 0; i < 7; i++) {
      statuses.add(desk.get("/pay").statusCode());
    }

    assertThat(statuses).containsExactly(200, 503, 200, 503, 200, 200, 200);
    var rule = desk.read("/sandbox/faults").at("/faults/0");
    assertThat(List.of(rule.get("met").intValue(), rule.get("struck").intValue()))
        .containsExactly(7, 2);
  }

  @Test
  void onlyWhatMatchesIsStruck() throws Exception {
    desk.order(
        """
        {"when": {"method": "POST", "path": "/v1/intents/*/confirm", "body": "token",
                  "parameters": {"metadata[order]": "7"}, "headers": {"idempotency-key": "k"}},
         "fault": {"type": "answer", "moment": "before", "status": 500}}
        """);
    var path = "/v1/intents/pi_1/confirm";
    var form = "metadata%5Border%5D=7&a=token";

    assertThat(desk.post(path, form, "Idempotency-Key", "k").statusCode()).isEqualTo(500);
    assertThat(desk.post(path, form, "Idempotency-Key", "other").statusCode()).isEqualTo(200);
    assertThat(desk.post(path, "a=token", "Idempotency-Key", "k").statusCode()).isEqualTo(200);
    assertThat(desk.post(path + "/x", form, "Idempotency-Key", "k").statusCode()).isEqualTo(200);
    assertThat(desk.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void twoStarsMatchAnyDepthAndParametersAreThoseOfTheQueryToo() throws Exception {
    desk.order(
        """
        {"when": {"path": "/v1/**", "parameters": {"a": "1"}},
         "fault": {"type": "answer", "moment": "before", "status": 500}}
        """);

    assertThat(desk.get("/v1/b/c?a=1").statusCode()).isEqualTo(500);
    assertThat(desk.get("/v1/b/c?a=2").statusCode()).isEqualTo(200);
    assertThat(desk.get("/v2/b?a=1").statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestHeldBeforeIsNotCarriedOutUntilItIsReleased() throws Exception {
    var fault = hold("before");
    var answer = desk.posted("/pay");

    assertThat(desk.read(fault + "/held").at("/held/0/path").textValue()).isEqualTo("/pay");
    assertThat(desk.carriedOut).isEmpty();
    assertThat(desk.post(fault + "/release", "").body()).isEqualTo("{\"released\":1}");
    assertThat(answer.get().body()).isEqualTo("done");
  }

  @Test
  void aRequestHeldAfterIsCarriedOutAndItsAnswerWaits() throws Exception {
    var fault = hold("after");
    var answer = desk.posted("/pay");

    assertThat(desk.get(fault + "/held").statusCode()).isEqualTo(200);
    assertThat(desk.carriedOut).containsExactly("POST /pay");
    assertThat(answer).isNotDone();
    desk.delete("/sandbox/faults");
    assertThat(answer.get().body()).isEqualTo("done");
  }

  @Test
  void whatIsReleasedIntoNowhereNeverReachesTheParty() throws Exception {
    var fault = hold("before");
    var answer = desk.posted("/pay");
    desk.get(fault + "/held");
    desk.post(fault + "/release?then=drop", "");

    assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get);
    assertThat(desk.carriedOut).isEmpty();
  }

  @Test
  void manyCanBeWaitedFor() throws Exception {
    var fault = hold("before");
    var answers = List.of(desk.posted("/a"), desk.posted("/b"));

    assertThat(desk.read(fault + "/held?count=2").get("held")).hasSize(2);
    assertThat(desk.get(fault + "/held?count=3&seconds=0").statusCode()).isEqualTo(204);
    desk.delete(fault);
    for (var answer : answers) {
      assertThat(answer.get().body()).isEqualTo("done");
    }
  }

  @Test
  void aClosingPartyDropsWhatIsHeldBeforeIt() throws Exception {
    var fault = hold("before");
    var answer = desk.posted("/pay");
    desk.get(fault + "/held");
    desk.close();

    assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get);
    assertThat(desk.carriedOut).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"fault\":{\"type\":\"explode\",\"moment\":\"before\"}}",
        "{\"fault\":{\"type\":\"drop\"}}",
        "{\"fault\":{\"type\":\"drop\",\"moment\":\"during\"}}",
        "{\"fault\":{\"type\":\"delay\",\"moment\":\"before\"}}",
        "{\"fault\":{\"type\":\"answer\",\"moment\":\"before\",\"status\":99}}",
        "{\"times\":0,\"fault\":{\"type\":\"drop\",\"moment\":\"before\"}}",
        "{\"tines\":1,\"fault\":{\"type\":\"drop\",\"moment\":\"before\"}}"
      })
  void whatIsNoRuleIsRefused(String rule) throws Exception {
    var answer = desk.post("/sandbox/faults", rule);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(desk.read("/sandbox/faults").get("faults")).isEmpty();
  }

  @Test
  void anUnknownFaultAndAnUnknownVerbAreSaid() throws Exception {
    assertThat(desk.get("/sandbox/faults/fault-9").statusCode()).isEqualTo(404);
    assertThat(desk.post(hold("before"), "").statusCode()).isEqualTo(405);
    assertThat(desk.get(hold("before") + "/held?seconds=x").statusCode()).isEqualTo(400);
  }

  private String hold(String moment) throws Exception {
    var rule = "{\"fault\":{\"type\":\"hold\",\"moment\":\"" + moment + "\"}}";
    return "/sandbox/faults/" + desk.order(rule);
  }

  /** All that a client hears over one connection until it is closed. */
  private String spoken(String requestLine) throws Exception {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), desk.uri().getPort())) {
      var request = requestLine + " HTTP/1.1\r\nHost: party\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}

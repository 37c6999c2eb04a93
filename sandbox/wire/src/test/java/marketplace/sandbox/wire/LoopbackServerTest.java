package marketplace.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void aHandlerSeesPathParametersHeadersAndBody() throws Exception {
    Handler echo =
        request ->
            Answer.text(
                200,
                String.join(
                    "|",
                    request.method(),
                    request.path(),
                    request.rawPath(),
                    request.parameter("q").orElseThrow(),
                    request.header("x-shop").orElseThrow(),
                    request.text(),
                    String.join(
                        ",", request.form().getOrDefault("metadata[order_id]", List.of()))));
    try (var server = LoopbackServer.start(0, echo)) {
      var request =
          HttpRequest.newBuilder(server.uri().resolve("/a%20b?q=%C3%A5+1"))
              .header("X-Shop", "one")
              .POST(BodyPublishers.ofString("metadata%5Border_id%5D=7&b"));

      assertThat(send(request).body())
          .isEqualTo("POST|/a b|/a%20b|å 1|one|metadata%5Border_id%5D=7&b|7");
    }
  }

  @Test
  void anAnswerCarriesStatusHeadersAndJson() throws Exception {
    var body = JsonNodeFactory.instance.objectNode().put("id", "å");
    try (var server =
        LoopbackServer.start(0, _ -> Answer.json(201, body).with("Request-Id", "req_1"))) {
      var answer = send(HttpRequest.newBuilder(server.uri()));

      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.body()).isEqualTo("{\"id\":\"å\"}");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(answer.headers().firstValue("Request-Id")).contains("req_1");
    }
  }

  @Test
  void aStreamArrivesWhileItIsWritten() throws Exception {
    var read = new CountDownLatch(1);
    Streamer streamer =
        out -> {
          out.write("first\n".getBytes(UTF_8));
          out.flush();
          await(read);
          out.write("second\n".getBytes(UTF_8));
        };
    try (var server = LoopbackServer.start(0, _ -> Answer.stream("text/event-stream", streamer))) {
      var request = HttpRequest.newBuilder(server.uri()).build();
      var lines = client.send(request, BodyHandlers.ofLines()).body().iterator();

      assertThat(lines.next()).isEqualTo("first");
      read.countDown();
      assertThat(lines.next()).isEqualTo("second");
    }
  }

  @Test
  void aHeadRequestIsAnsweredWithoutItsBody() throws Exception {
    try (var server = LoopbackServer.start(0, _ -> Answer.text(200, "four"))) {
      var answer = send(HttpRequest.newBuilder(server.uri()).HEAD());

      assertThat(answer.headers().firstValue("Content-Length")).contains("4");
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void aFailingHandlerIsA500InThePartysOwnEnvelope() throws Exception {
    var party =
        new Handler() {
          @Override
          public Answer handle(Request request) {
            throw new IllegalStateException("nothing for the outside");
          }

          @Override
          public Answer refuse(int status, String reason) {
            return Answer.text(status, "error: " + reason);
          }
        };
    try (var server = LoopbackServer.start(0, party)) {
      var answer = send(HttpRequest.newBuilder(server.uri()));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).startsWith("error: ").doesNotContain("outside");
    }
  }

  @Test
  void aBodyThatIsTooLargeIsHeardOutAndRefused() throws Exception {
    try (var server = LoopbackServer.start(0, _ -> Answer.text(200, "taken"))) {
      var body = BodyPublishers.ofByteArray(new byte[48 << 20]);

      assertThat(send(HttpRequest.newBuilder(server.uri()).POST(body)).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void aTakenPortIsSaid() {
    try (var server = LoopbackServer.start(0, _ -> Answer.empty(204))) {
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(() -> LoopbackServer.start(server.uri().getPort(), _ -> Answer.empty(204)))
          .withMessageContaining("cannot be used");
    }
  }

  @Test
  void aRequestInFlightIsFinishedBeforeTheServerCloses() throws Exception {
    var arrived = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    Handler slow =
        _ -> {
          arrived.countDown();
          await(released);
          return Answer.text(200, "done");
        };
    var server = LoopbackServer.start(0, slow);
    var answer =
        client.sendAsync(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofString());
    await(arrived);
    var closing = Thread.startVirtualThread(server::close);
    released.countDown();
    closing.join();

    assertThat(answer.get().body()).isEqualTo("done");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

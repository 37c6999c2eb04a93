package marketplace.sandbox.wire.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Handler;
import marketplace.sandbox.wire.LoopbackServer;
import marketplace.sandbox.wire.Request;

/**
 * A party that remembers what it has carried out, behind its door, and a test that speaks to it.
 */
final class Desk implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  final CopyOnWriteArrayList<String> carriedOut = new CopyOnWriteArrayList<>();
  private final LoopbackServer server = LoopbackServer.start(0, new FaultDoor(new Party()));
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final class Party implements Handler {
    @Override
    public Answer handle(Request request) {
      carriedOut.add(request.method() + " " + request.path());
      return Answer.text(200, "done");
    }

    @Override
    public Answer refuse(int status, String reason) {
      return Answer.text(status, "the party's own " + status);
    }
  }

  URI uri() {
    return server.uri();
  }

  String order(String rule) throws Exception {
    return JSON.readTree(post("/sandbox/faults", rule).body()).required("id").textValue();
  }

  JsonNode read(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri().resolve(path)));
  }

  HttpResponse<String> delete(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri().resolve(path)).DELETE());
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    return send(posting(path, body, headers));
  }

  CompletableFuture<HttpResponse<String>> posted(String path) {
    return client.sendAsync(posting(path, "").build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder posting(String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(uri().resolve(path)).POST(BodyPublishers.ofString(body));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
  }
}

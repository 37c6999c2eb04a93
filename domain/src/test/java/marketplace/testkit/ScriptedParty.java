package marketplace.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A party that answers as the test says, request by request, or fails the way that networks do. The
 * last thing it was told to do it does for all that follows.
 */
public final class ScriptedParty implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Reaction> script = new ArrayDeque<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private Reaction current = (exchange, _) -> answer(exchange, 501, new byte[0]);

  /** What the party was asked. */
  public record Asked(String method, String path, String body) {}

  /** What the party does about a request. */
  @FunctionalInterface
  public interface Reaction {
    void to(HttpExchange exchange, byte[] body) throws IOException;
  }

  public ScriptedParty() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public synchronized ScriptedParty then(Reaction reaction) {
    script.add(reaction);
    return this;
  }

  public ScriptedParty then(int status, String body) {
    return then((exchange, _) -> answer(exchange, status, body.getBytes(UTF_8)));
  }

  /** Reads the request and cuts the connection. */
  public ScriptedParty thenDrops() {
    return then((exchange, _) -> exchange.close());
  }

  /** Reads the request and never says anything. */
  public ScriptedParty thenIsSilent() {
    return then((_, _) -> awaitClosing());
  }

  /** Says the half of an answer and nothing more. */
  public ScriptedParty thenStalls() {
    return then((exchange, _) -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      awaitClosing();
    });
  }

  /** Has another party carry the request out. */
  public ScriptedParty thenRelaysTo(URI party) {
    return then((exchange, body) -> {
      var answer = relay(exchange, body, party);
      answer(exchange, answer.statusCode(), answer.body());
    });
  }

  /** Has another party carry the request out, and cuts the connection instead of answering. */
  public ScriptedParty thenDropsTheAnswerOf(URI party) {
    return then((exchange, body) -> {
      relay(exchange, body, party);
      exchange.close();
    });
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              new String(body, UTF_8)));
      next().to(exchange, body);
    }
  }

  private synchronized Reaction next() {
    if (!script.isEmpty()) {
      current = script.remove();
    }
    return current;
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static java.net.http.HttpResponse<byte[]> relay(
      HttpExchange exchange, byte[] body, URI party) throws IOException {
    var request =
        HttpRequest.newBuilder(party.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    for (var name : List.of("Authorization", "Content-Type", "Idempotency-Key")) {
      exchange
          .getRequestHeaders()
          .getOrDefault(name, List.of())
          .forEach(it -> request.header(name, it));
    }
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}

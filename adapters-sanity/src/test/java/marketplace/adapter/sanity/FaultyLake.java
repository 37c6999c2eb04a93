package marketplace.adapter.sanity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between the adapter and a lake, and spoils what a test tells it to. */
final class FaultyLake implements AutoCloseable {
  /** What happens to a request. */
  sealed interface Fault {
    /** It is answered here, and the lake never sees it. */
    record Answered(int status, Map<String, String> headers, String body) implements Fault {}

    /** The connection breaks before the lake sees it. */
    record LostOnTheWay() implements Fault {}

    /** The lake carries it out, and the connection breaks before the answer is through. */
    record AnswerLost() implements Fault {}

    /** The lake carries it out, and its answer does not come before the test is over. */
    record AnswerLate() implements Fault {}

    /** The lake carries it out, and half of its answer comes before the test is over. */
    record AnswerStalled() implements Fault {}

    /** The lake never sees it; an answer begins, and nothing follows before the test is over. */
    record Mute() implements Fault {}
  }

  /** A request as it arrived. */
  record Seen(String method, URI uri, Map<String, List<String>> headers, String body) {}

  private final URI lake;
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<HttpExchange> listeners = ConcurrentHashMap.newKeySet();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  FaultyLake(URI lake) throws IOException {
    this.lake = lake;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  static Fault answer(int status, String body) {
    return new Fault.Answered(status, Map.of(), body);
  }

  static Fault answer(int status, Map<String, String> headers) {
    return new Fault.Answered(status, headers, "");
  }

  URI uri() {
    var address = server.getAddress();
    return URI.create("http://%s:%d".formatted(address.getHostString(), address.getPort()));
  }

  /** Breaks the connection of everybody who listens. */
  void cutListeners() {
    listeners.forEach(HttpExchange::close);
  }

  /** Spoils the next of a kind: {@code query}, {@code doc}, {@code mutate} or {@code listen}. */
  void spoil(String kind, Fault... next) {
    faults.computeIfAbsent(kind, _ -> new ConcurrentLinkedDeque<>()).addAll(List.of(next));
  }

  List<Seen> seen(String kind) {
    return seen.stream().filter(it -> kind(it.uri()).equals(kind)).toList();
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
    threads.close();
    http.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var request =
          new Seen(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              body);
      seen.add(request);
      var fault = Optional.ofNullable(faults.get(kind(request.uri()))).map(Deque::poll);
      if (fault.isPresent()) {
        spoil(fault.get(), request, exchange);
      } else if (kind(request.uri()).equals("listen")) {
        relay(request, exchange);
      } else {
        pass(forward(request), exchange);
      }
    }
  }

  private void spoil(Fault fault, Seen request, HttpExchange exchange) throws IOException {
    switch (fault) {
      case Fault.Answered(var status, var headers, var body) -> {
        headers.forEach(exchange.getResponseHeaders()::set);
        send(status, body.getBytes(UTF_8), exchange);
      }
      case Fault.LostOnTheWay _ -> {}
      case Fault.AnswerLost _ -> forward(request);
      case Fault.AnswerLate _ -> {
        forward(request);
        awaitEnd();
      }
      case Fault.AnswerStalled _ -> {
        begin(forward(request), exchange);
        awaitEnd();
      }
      case Fault.Mute _ -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        awaitEnd();
      }
    }
  }

  private void awaitEnd() throws IOException {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Passes on what comes as it comes, until it is cut. */
  private void relay(Seen request, HttpExchange exchange) throws IOException {
    try (var body = forward(request, BodyHandlers.ofInputStream()).body()) {
      listeners.add(exchange);
      exchange.sendResponseHeaders(200, 0);
      var some = new byte[4096];
      for (var read = body.read(some); read >= 0; read = body.read(some)) {
        exchange.getResponseBody().write(some, 0, read);
        exchange.getResponseBody().flush();
      }
    } finally {
      listeners.remove(exchange);
    }
  }

  private HttpResponse<byte[]> forward(Seen request) throws IOException {
    return forward(request, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> forward(Seen request, BodyHandler<T> body) throws IOException {
    var forwarded =
        HttpRequest.newBuilder(lake.resolve(request.uri()))
            .method(request.method(), BodyPublishers.ofString(request.body()));
    request.headers().entrySet().stream()
        .filter(it -> List.of("Authorization", "Content-type").contains(it.getKey()))
        .forEach(it -> forwarded.header(it.getKey(), it.getValue().getFirst()));
    try {
      return http.send(forwarded.build(), body);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void pass(HttpResponse<byte[]> response, HttpExchange exchange)
      throws IOException {
    send(response.statusCode(), response.body(), exchange);
  }

  private static void begin(HttpResponse<byte[]> response, HttpExchange exchange)
      throws IOException {
    var body = response.body();
    exchange.sendResponseHeaders(response.statusCode(), body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  private static void send(int status, byte[] body, HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static String kind(URI uri) {
    return uri.getPath().split("/", -1)[3];
  }
}

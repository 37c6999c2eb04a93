package marketplace.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Takes letters to whichever node of the shop is alive, as a load balancer would. */
final class Post implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOBODY_THERE = 502;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Supplier<List<URI>> nodes;
  private final Set<String> toldOfSuccess = ConcurrentHashMap.newKeySet();
  private final Set<String> toldOfParcel = ConcurrentHashMap.newKeySet();

  private Post(HttpServer server, Supplier<List<URI>> nodes) {
    this.server = server;
    this.nodes = nodes;
  }

  static Post open(Supplier<List<URI>> nodes) {
    try {
      var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var post = new Post(HttpServer.create(here, 0), nodes);
      post.server.createContext("/", post::relay);
      post.server.setExecutor(post.threads);
      post.server.start();
      return post;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the shop hears of payments. */
  URI address() {
    return address("payment");
  }

  /** Where it hears of that. */
  URI address(String what) {
    return URI.create(
        "http://127.0.0.1:%d/webhooks/%s".formatted(server.getAddress().getPort(), what));
  }

  /** Whether a node was told that an order's payment succeeded, and has answered. */
  boolean toldOfSuccess(String order) {
    return toldOfSuccess.contains(order);
  }

  /** Whether a node was told that a shipment is followed from now on, and has answered. */
  boolean toldOfParcel(String shipment) {
    return toldOfParcel.contains(shipment);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    http.shutdownNow();
  }

  private void relay(HttpExchange exchange) throws IOException {
    try (exchange) {
      var letter = exchange.getRequestBody().readAllBytes();
      var answer =
          nodes.get().stream()
              .flatMap(node -> deliver(exchange, node, letter).stream())
              .findFirst();
      if (answer.isPresent()) {
        remember(letter);
      }
      exchange.sendResponseHeaders(answer.map(HttpResponse::statusCode).orElse(NOBODY_THERE), -1);
    }
  }

  private Optional<HttpResponse<Void>> deliver(HttpExchange exchange, URI node, byte[] letter) {
    var request =
        HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
            .POST(BodyPublishers.ofByteArray(letter));
    for (var name : List.of("Content-Type", "Stripe-Signature", "X-Hmac-Signature")) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
          .ifPresent(value -> request.header(name, value));
    }
    try {
      return Optional.of(http.send(request.build(), BodyHandlers.discarding()));
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void remember(byte[] letter) throws IOException {
    var event = JSON.readTree(letter);
    if (event.path("type").asText().equals("payment_intent.succeeded")) {
      toldOfSuccess.add(event.at("/data/object/metadata/order_id").asText());
    }
    if (event.path("description").asText().startsWith("tracker.")) {
      toldOfParcel.add(event.at("/result/shipment_id").asText());
    }
  }
}

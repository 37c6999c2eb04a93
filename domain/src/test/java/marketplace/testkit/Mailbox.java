package marketplace.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Where what a provider tells by itself arrives, and is kept. */
public final class Mailbox implements AutoCloseable {
  private static final int PATIENCE = 20;

  private final BlockingQueue<SentNotice> arriving = new LinkedBlockingQueue<>();
  private final List<SentNotice> arrived = new ArrayList<>();
  private final HttpServer server;

  public Mailbox() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::receive);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
  }

  /** The first of its kind, as soon as it has arrived. */
  public SentNotice await(Predicate<SentNotice> wanted) {
    var found = find(wanted);
    while (found.isEmpty()) {
      arrived.add(next());
      found = find(wanted);
    }
    return found.get();
  }

  private Optional<SentNotice> find(Predicate<SentNotice> wanted) {
    return arrived.stream().filter(wanted).findFirst();
  }

  private SentNotice next() {
    try {
      var next = arriving.poll(PATIENCE, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("The provider has told nothing like that");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var headers =
          exchange.getRequestHeaders().entrySet().stream()
              .collect(toMap(it -> it.getKey().toLowerCase(ROOT), it -> it.getValue().getFirst()));
      arriving.add(new SentNotice(body, headers));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

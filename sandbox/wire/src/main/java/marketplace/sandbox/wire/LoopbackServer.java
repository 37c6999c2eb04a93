package marketplace.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server on this machine's loopback address, with a virtual thread for each request. */
public final class LoopbackServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);
  private static final int BACKLOG = 4096;
  private static final int BODY_LIMIT = 32 << 20;
  private static final int SECONDS_TO_FINISH = 1;

  static {
    // The JDK's server reads these once, when its first instance is made. Connections outlive the
    // idle time of clients, so that none is closed under a request on its way.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    System.setProperty("sun.net.httpserver.idleInterval", "600");
  }

  private final HttpServer server;
  private final Handler handler;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-", 0).factory());

  private LoopbackServer(HttpServer server, Handler handler) {
    this.server = server;
    this.handler = handler;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   * @throws CannotStart when the port is taken
   */
  public static LoopbackServer start(int port, Handler handler) {
    var started = new LoopbackServer(bind(port), handler);
    started.server.setExecutor(started.threads);
    started.server.createContext("/", started::serve);
    started.server.start();
    return started;
  }

  private static HttpServer bind(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
      return HttpServer.create(address, BACKLOG);
    } catch (IOException e) {
      var reason = "Port " + port + " on 127.0.0.1 cannot be used: " + e.getMessage();
      throw new CannotStart(reason, e);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops to listen; requests in flight have a moment to finish, streams are cut. */
  @Override
  public void close() {
    server.stop(SECONDS_TO_FINISH);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(answer(exchange), exchange);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    if (body.length > BODY_LIMIT) {
      // Whoever is still sending would not hear the answer.
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      return handler.refuse(413, "The body is larger than " + BODY_LIMIT + " bytes");
    }
    try {
      return handler.handle(request(exchange, body));
    } catch (Exception e) {
      log.error("{} {}", exchange.getRequestMethod(), exchange.getRequestURI().getPath(), e);
      return handler.refuse(500, "The sandbox has failed; its log tells why");
    }
  }

  private static Request request(HttpExchange exchange, byte[] body) {
    var uri = exchange.getRequestURI();
    var query = uri.getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        uri.getPath(),
        uri.getRawPath(),
        Request.pairs(query == null ? "" : query),
        exchange.getRequestHeaders(),
        body);
  }

  private static void send(Answer answer, HttpExchange exchange) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    switch (answer.body()) {
      case Answer.Ready ready -> send(answer.status(), ready, exchange);
      case Answer.Streamed(var streamer) -> {
        exchange.sendResponseHeaders(answer.status(), 0);
        streamer.stream(exchange.getResponseBody());
      }
      case Answer.Silence _ -> exchange.close();
    }
  }

  private static void send(int status, Answer.Ready body, HttpExchange exchange)
      throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length()));
      exchange.sendResponseHeaders(status, -1);
    } else if (body.length() == 0) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length());
      body.writeTo(exchange.getResponseBody());
    }
  }
}

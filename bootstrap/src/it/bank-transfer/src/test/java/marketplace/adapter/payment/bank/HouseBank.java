package marketplace.adapter.payment.bank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The shop's bank: a party of its own, which is spoken to over HTTP and tells by webhook. */
final class HouseBank implements AutoCloseable {
  static final String KEY = "key-of-the-shop";
  static final String SECRET = "secret-of-the-webhook";

  private final Books books = new Books();
  private final Map<String, Letter> letters = new ConcurrentHashMap<>();
  private final Line line = new Line();
  private final Courier courier = new Courier(SECRET);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  HouseBank() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/transfers/", this::serve);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Books books() {
    return books;
  }

  Line line() {
    return line;
  }

  /** Whom it tells of money, from now on and of all that was not heard so far. */
  void tell(URI webhook) {
    courier.goTo(webhook);
  }

  /** Somebody transfers money and writes what was asked for; done when the shop has heard of it. */
  CompletableFuture<Courier.Delivery> receive(String payTo, long money) {
    var id = payTo.substring(payTo.lastIndexOf(' ') + 1);
    var booking = books.update(id, it -> it.received(money)).orElseThrow();
    return courier.bring(letters.computeIfAbsent(booking.id(), Letter::about));
  }

  Letter letterAbout(String transfer) {
    return Objects.requireNonNull(letters.get(transfer));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    courier.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = Asked.read(exchange);
      line.carry(exchange, () -> answer(asked));
    }
  }

  private Answer answer(Asked asked) {
    if (!asked.key().equals("Bearer " + KEY)) {
      return Answer.refused(401);
    }
    return switch (asked.what()) {
      case "PUT" -> register(asked);
      case "GET" -> Answer.of(books.find(asked.transfer()));
      case "POST expect" -> Answer.of(books.update(asked.transfer(), Booking::expected));
      case "POST cancel" -> Answer.of(books.update(asked.transfer(), Booking::cancelled));
      case "PUT refunds" -> sendBack(asked);
      default -> Answer.refused(405);
    };
  }

  private Answer register(Asked asked) {
    var terms = asked.body();
    return terms.path("amount").asLong() > 0
        ? Answer.of(
            Optional.of(
                books.register(
                    asked.transfer(),
                    terms.path("order").asText(),
                    terms.path("currency").asText())))
        : Answer.refused(422);
  }

  private Answer sendBack(Asked asked) {
    var amount = asked.body().path("amount").asLong();
    var booking = books.update(asked.transfer(), it -> it.sentBack(asked.refund(), amount));
    var sent = booking.filter(it -> it.refunds().containsKey(asked.refund())).isPresent();
    return booking.isEmpty() || sent ? Answer.of(booking) : Answer.refused(422);
  }
}

package marketplace.adapter.payment.bank;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import marketplace.journey.Answer;
import marketplace.journey.Asked;
import marketplace.journey.Desk;
import marketplace.journey.Line;
import marketplace.journey.Postman;

/** The shop's bank: a party of its own, which is spoken to over HTTP and tells by webhook. */
final class HouseBank implements AutoCloseable {
  static final String KEY = "key-of-the-shop";
  static final String SECRET = "secret-of-the-webhook";

  private final Books books = new Books();
  private final Map<String, Letter> letters = new ConcurrentHashMap<>();
  private final Postman postman = new Postman();
  private final Desk desk = new Desk(this::answer);

  URI uri() {
    return desk.uri();
  }

  Books books() {
    return books;
  }

  Line line() {
    return desk.line();
  }

  /** Whom it tells of money, from now on and of all that was not heard so far. */
  void tell(URI webhook) {
    postman.goTo(webhook);
  }

  /** Somebody transfers money and writes what was asked for; done when the shop has heard of it. */
  CompletableFuture<Postman.Delivery> receive(String payTo, long money) {
    var id = payTo.substring(payTo.lastIndexOf(' ') + 1);
    var booking = books.update(id, it -> it.received(money)).orElseThrow();
    var letter = letters.computeIfAbsent(booking.id(), Letter::about);
    return postman.bring(at -> letter.signed(at, SECRET));
  }

  Letter letterAbout(String transfer) {
    return Objects.requireNonNull(letters.get(transfer));
  }

  @Override
  public void close() {
    desk.close();
    postman.close();
  }

  private Answer answer(Asked asked) {
    if (!asked.key().equals("Bearer " + KEY)) {
      return Answer.refused(401);
    }
    var transfer = asked.path().get(2);
    return switch (what(asked)) {
      case "PUT" -> register(asked);
      case "GET" -> Answer.of(books.find(transfer));
      case "POST expect" -> Answer.of(books.update(transfer, Booking::expected));
      case "POST cancel" -> Answer.of(books.update(transfer, Booking::cancelled));
      case "PUT refunds" -> sendBack(transfer, asked);
      default -> Answer.refused(405);
    };
  }

  /** The method, and what of a transfer it is about: {@code POST cancel}. */
  private static String what(Asked asked) {
    return asked.path().size() > 3 ? asked.method() + " " + asked.path().get(3) : asked.method();
  }

  private Answer register(Asked asked) {
    var terms = asked.body();
    return terms.path("amount").asLong() > 0
        ? Answer.of(
            Optional.of(
                books.register(
                    asked.path().get(2),
                    terms.path("order").asText(),
                    terms.path("currency").asText())))
        : Answer.refused(422);
  }

  private Answer sendBack(String transfer, Asked asked) {
    var refund = asked.path().get(4);
    var amount = asked.body().path("amount").asLong();
    var booking = books.update(transfer, it -> it.sentBack(refund, amount));
    var sent = booking.filter(it -> it.refunds().containsKey(refund)).isPresent();
    return booking.isEmpty() || sent ? Answer.of(booking) : Answer.refused(422);
  }
}

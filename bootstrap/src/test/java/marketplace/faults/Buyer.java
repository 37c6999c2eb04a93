package marketplace.faults;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import marketplace.party.Shopper;
import marketplace.party.Shopper.Answer;

/** A shopper who wants an answer: asks the same again, at any node, until there is one. */
final class Buyer {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final World world;
  private final Tally tally;

  Buyer(World world, Tally tally) {
    this.world = world;
    this.tally = tally;
  }

  /** Buys one of a product, and asks for the order once more when it is bought. */
  void buy(String product, Card card) {
    var cart = ask(shop -> shop.post("/cart", Shopper.adding(product, 1)));
    var checkout = Shopper.ordering(cart, card.token());
    var order = order(cart.text("/id"), checkout);
    if (order.status() < 300) {
      pay(order, card);
      order(cart.text("/id"), checkout);
    }
  }

  /** The order of a cart, or why there is none; told to the tally. */
  Answer order(String cart, String checkout) {
    var answer = ask(shop -> shop.post("/orders", checkout));
    tally.answered(cart, answer);
    return answer;
  }

  private void pay(Answer order, Card card) {
    switch (card) {
      case DECLINED_AT_FIRST -> payAgain(order);
      case CHALLENGED -> answerTheBank(order);
      case PAYS, NEVER_PAYS -> {}
    }
  }

  private void payAgain(Answer order) {
    if (order.text("/paymentStatus").equals("Failed")) {
      var another = "{\"payment\": {\"token\": \"%s\"}}".formatted(Card.PAYS.token());
      ask(shop -> shop.post("/orders/%s/payments".formatted(order.text("/id")), another));
    }
  }

  private void answerTheBank(Answer order) {
    var secret = order.text("/nextAction/clientSecret");
    if (!secret.isEmpty()) {
      var intent = secret.substring(0, secret.indexOf("_secret_"));
      var bank = "/sandbox/payment_intents/%s/authenticate?outcome=succeeded".formatted(intent);
      await()
          .pollInSameThread()
          .pollInterval(BETWEEN_TRIES)
          .atMost(PATIENCE)
          .ignoreException(UncheckedIOException.class)
          .until(() -> Http.post(world.at(Site.PAYMENT).resolve(bank), ""), _ -> true);
      ask(shop -> shop.get("/orders/" + order.text("/id")));
    }
  }

  private Answer ask(Function<Shopper, Answer> question) {
    return patiently(() -> question.apply(world.shopper()));
  }

  private Answer patiently(Callable<Answer> question) {
    var tries = new AtomicInteger();
    return await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(BETWEEN_TRIES)
        .atMost(PATIENCE)
        .ignoreException(UncheckedIOException.class)
        .until(
            () -> {
              if (tries.getAndIncrement() > 0) {
                tally.askedAgain();
              }
              return question.call();
            },
            answer -> answer.status() < SERVER_ERROR && answer.status() != TOO_MANY_REQUESTS);
  }
}

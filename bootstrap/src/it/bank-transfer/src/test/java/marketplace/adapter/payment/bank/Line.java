package marketplace.adapter.payment.bank;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import marketplace.testkit.LineTrouble;

/** The line to the bank, and what is the matter with it. */
final class Line {
  private static final Answer GARBLED = new Answer(200, "<html>Hello</html>");

  private volatile Optional<LineTrouble> trouble = Optional.empty();
  private volatile CountDownLatch mended = new CountDownLatch(0);

  void trouble(LineTrouble next) {
    mended = new CountDownLatch(1);
    trouble = Optional.of(next);
  }

  void mend() {
    trouble = Optional.empty();
    mended.countDown();
  }

  /** Has the bank carry a request out and brings back its answer, or whatever becomes of both. */
  void carry(HttpExchange exchange, Supplier<Answer> bank) throws IOException {
    var struck =
        trouble.filter(it -> !it.isCarriedOut() || !exchange.getRequestMethod().equals("GET"));
    if (struck.isEmpty()) {
      bank.get().give(exchange);
      return;
    }
    if (struck.get().isCarriedOut()) {
      var _ = bank.get();
    }
    switch (struck.get()) {
      case CUT_OFF, CUT_OFF_AFTERWARDS -> exchange.close();
      case SILENT, SLOW -> awaitMending();
      case BROKEN, BROKEN_AFTERWARDS -> Answer.refused(500).give(exchange);
      case BUSY -> Answer.refused(429).give(exchange);
      case GARBLED -> GARBLED.give(exchange);
    }
  }

  private void awaitMending() {
    try {
      mended.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

package marketplace.journey;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import marketplace.testkit.LineTrouble;

/** The line to a party, and what is the matter with it. */
public final class Line {
  private static final Answer GARBLED = new Answer(200, "<html>Hello</html>");
  private static final Answer ENDLESS = new Answer(200, "x".repeat(2 << 20));

  private static final long SECONDS_OF_PATIENCE = 40;

  private volatile Optional<LineTrouble> trouble = Optional.empty();
  private volatile CountDownLatch mended = new CountDownLatch(0);
  private volatile CountDownLatch struck = new CountDownLatch(0);

  public void trouble(LineTrouble next) {
    mended = new CountDownLatch(1);
    struck = new CountDownLatch(1);
    trouble = Optional.of(next);
  }

  public void mend() {
    trouble = Optional.empty();
    mended.countDown();
  }

  /** Whether who waits for an answer waits in vain. */
  public boolean isSilent() {
    return trouble.filter(it -> it == LineTrouble.SILENT || it == LineTrouble.SLOW).isPresent();
  }

  /** Waits until a request has suffered. */
  public void awaitVictim() throws InterruptedException {
    if (!struck.await(SECONDS_OF_PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("Nobody has come along");
    }
  }

  /** Has the party carry a request out and brings back its answer, or whatever becomes of both. */
  void carry(HttpExchange exchange, Supplier<Answer> party) throws IOException {
    var harm =
        trouble.filter(it -> !it.isCarriedOut() || !exchange.getRequestMethod().equals("GET"));
    if (harm.isEmpty()) {
      party.get().give(exchange);
      return;
    }
    struck.countDown();
    if (harm.get().isCarriedOut()) {
      var _ = party.get();
    }
    switch (harm.get()) {
      case CUT_OFF, CUT_OFF_AFTERWARDS -> exchange.close();
      case SILENT, SLOW -> awaitMending();
      case BROKEN, BROKEN_AFTERWARDS -> Answer.refused(500).give(exchange);
      case BUSY -> Answer.refused(429).give(exchange);
      case UNWELCOME -> Answer.refused(401).give(exchange);
      case GARBLED -> GARBLED.give(exchange);
      case ENDLESS -> ENDLESS.give(exchange);
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

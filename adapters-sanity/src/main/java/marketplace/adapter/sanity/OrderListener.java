package marketplace.adapter.sanity;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import marketplace.domain.order.OrderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sanity's listener for orders, connected again whenever it is cut. What happens between two
 * connections nobody tells: so after each welcome everything may have changed.
 */
final class OrderListener implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(OrderListener.class);
  private static final Query ORDERS = new Query("*[_type == \"order\"]", Map.of());
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final SanityClient client;
  private final Runnable welcomed;
  private final Consumer<OrderId> changed;
  private Duration wait = FIRST_WAIT;
  private boolean heard = true;

  /**
   * @param welcomed told that from now on every change is told, and none before was
   * @param changed told which order has changed
   */
  OrderListener(SanityClient client, Runnable welcomed, Consumer<OrderId> changed) {
    this.client = client;
    this.welcomed = welcomed;
    this.changed = changed;
  }

  /** Listens until its thread is interrupted. */
  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try (var events = client.listen(ORDERS)) {
        hear(events);
        log.debug("Sanity has ended the listener, connecting again");
      } catch (IOException e) {
        lost(e);
      }
      rest();
    }
  }

  private void hear(EventStream events) throws IOException {
    for (var event = events.next(); event.isPresent(); event = events.next()) {
      var data = event.get().data();
      switch (event.get().name()) {
        case "welcome", "welcomeback", "reset" -> welcome();
        case "mutation" ->
            OrderDocument.orderId(data.path("documentId").asText()).ifPresent(changed);
        case "channelError", "disconnect" -> throw new IOException("Sanity says " + data);
        default -> log.debug("Sanity tells of something else: {}", event.get().name());
      }
    }
  }

  private void welcome() {
    if (!heard) {
      log.info("Orders are listened to again");
    }
    heard = true;
    wait = FIRST_WAIT;
    welcomed.run();
  }

  private void lost(IOException why) {
    if (heard && !Thread.currentThread().isInterrupted()) {
      log.warn("Orders are not listened to, trying on: {}", why.getMessage());
    }
    heard = false;
  }

  /** Longer each time, and never quite as long as other nodes. */
  private void rest() {
    try {
      Thread.sleep(wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis())));
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

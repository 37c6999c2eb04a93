package marketplace.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** When the letters about an order arrive, of the payment provider and of the carrier. */
enum Letters {
  /** They come on time; what was bought or taken is told even before the answer that says so. */
  FIRST {
    @Override
    Runnable arrange(World world, String order) {
      return () -> {};
    }

    @Override
    void beforeTheKill(Callable<Boolean> told) {
      await().atMost(PATIENCE).until(told);
    }
  },
  /** No letter arrives before the shopper has an answer. */
  AFTER_THE_ANSWER {
    @Override
    Runnable arrange(World world, String order) {
      return order(world, order, "{\"type\": \"hold\", \"moment\": \"before\"}");
    }
  },
  /** All letters are lost for good, and so is the answer. */
  LOST {
    @Override
    Runnable arrange(World world, String order) {
      return order(world, order, "{\"type\": \"answer\", \"moment\": \"before\", \"status\": 200}");
    }
  };

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Sees to it; what comes back is to be done when the shopper has an answer. */
  abstract Runnable arrange(World world, String order);

  /** Waits until that is told, when something was done and the answer to it is held. */
  void beforeTheKill(Callable<Boolean> told) {}

  /** The carrier's letters name no order: for as long as this lasts it concerns all of them. */
  private static Runnable order(World world, String order, String fault) {
    var payments =
        world
            .letters(Site.PAYMENT)
            .order("{\"when\": {\"body\": \"%s\"}, \"fault\": %s}".formatted(order, fault));
    var parcels = world.letters(Site.CARRIER).order("{\"fault\": %s}".formatted(fault));
    return () -> {
      payments.takeBack();
      parcels.takeBack();
    };
  }
}

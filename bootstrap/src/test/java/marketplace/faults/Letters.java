package marketplace.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** When the payment provider's letters about an order arrive. */
enum Letters {
  /** They come on time; that money was taken, even before the answer that says so. */
  FIRST {
    @Override
    Runnable arrange(World world, String order) {
      return () -> {};
    }

    @Override
    void beforeTheKill(World world, String order) {
      await().atMost(PATIENCE).until(() -> world.post().toldOfSuccess(order));
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
      order(world, order, "{\"type\": \"answer\", \"moment\": \"before\", \"status\": 200}");
      return () -> {};
    }
  };

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Sees to it; what comes back is to be done when the shopper has an answer. */
  abstract Runnable arrange(World world, String order);

  /** Waits for what has to come first, when the charge has been made and its answer is held. */
  void beforeTheKill(World world, String order) {}

  private static Runnable order(World world, String order, String fault) {
    var rule =
        world
            .letters()
            .order("{\"when\": {\"body\": \"%s\"}, \"fault\": %s}".formatted(order, fault));
    return rule::takeBack;
  }
}

package marketplace.testkit;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marketplace.domain.order.Order;
import marketplace.domain.port.OrderFeed;
import marketplace.domain.port.Orders;
import org.junit.jupiter.api.Test;

/** What everybody promises who tells of orders as they change. */
public abstract class OrderFeedContract {
  /** The feed under test; the same one throughout a test. */
  protected abstract OrderFeed feed();

  /** The store whose orders are followed; it may be another node's. */
  protected abstract Orders orders();

  /** A follower that remembers what it is told. */
  public static final class Follower implements Consumer<Order> {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Order> told = new LinkedBlockingQueue<>();

    @Override
    public void accept(Order order) {
      told.add(order);
    }

    /** Waits until it is told what it is waiting for; all that it was told up to that. */
    public List<Order> awaitTold(Predicate<Order> awaited) {
      return Stream.generate(this::next).takeWhile(it -> !awaited.test(it)).toList();
    }

    public void awaitTold(Order order) {
      awaitTold(order::equals);
    }

    private Order next() {
      try {
        return Objects.requireNonNull(
            told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "Nothing more was told");
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void aFollowerIsToldHowTheOrderIs() {
    var order = placed();
    var follower = new Follower();

    feed().follow(order.id(), follower);

    follower.awaitTold(order);
  }

  @Test
  void aFollowerIsToldWhatBecomesOfIt() {
    var order = placed();
    var follower = new Follower();
    feed().follow(order.id(), follower);
    follower.awaitTold(order);

    follower.awaitTold(changed(order));
    follower.awaitTold(changed(order));
  }

  @Test
  void anOrderMayBePlacedLater() {
    var order = orderOf(poster());
    var follower = new Follower();
    feed().follow(order.id(), follower);

    orders().place(order);

    follower.awaitTold(order);
  }

  @Test
  void everyFollowerOfAnOrderIsToldAndNobodyElse() {
    var order = placed();
    var other = placed();
    var followers = List.of(new Follower(), new Follower());
    followers.forEach(it -> feed().follow(order.id(), it));
    var stranger = new Follower();
    feed().follow(other.id(), stranger);

    var now = changed(order);

    followers.forEach(it -> it.awaitTold(now));
    assertThat(stranger.awaitTold(changed(other)::equals)).doesNotContain(order, now);
  }

  @Test
  void whoeverStopsIsToldNothingMore() {
    var order = placed();
    var stopped = new Follower();
    var other = new Follower();
    var stop = feed().follow(order.id(), stopped);
    feed().follow(order.id(), other);
    stopped.awaitTold(order);
    other.awaitTold(order);

    stop.run();
    var unheard = changed(order);
    other.awaitTold(unheard);
    other.awaitTold(changed(order));

    assertThat(stopped.told).doesNotContain(unheard);
  }

  @Test
  void ofManyChangesTheLastIsToldLast() {
    var order = placed();
    var follower = new Follower();
    feed().follow(order.id(), follower);

    assertThat(Crowd.of(8, () -> changed(order))).hasSize(8);

    assertThat(follower.awaitTold(it -> tries(it) == 8))
        .isSortedAccordingTo(Comparator.comparingInt(OrderFeedContract::tries));
  }

  private Order placed() {
    return orders().place(orderOf(poster()));
  }

  private Order changed(Order order) {
    return orders().update(order.id(), it -> it.postponed(NOON));
  }

  private static int tries(Order order) {
    return order.followup().orElseThrow().tries();
  }
}

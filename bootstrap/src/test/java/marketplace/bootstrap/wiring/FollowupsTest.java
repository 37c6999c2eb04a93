package marketplace.bootstrap.wiring;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.testkit.InMemoryOrders;
import marketplace.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FollowupsTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(Followups.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final InMemoryOrders orders = new InMemoryOrders();
  private final MovableClock clock = new MovableClock(NOON.plusSeconds(5));

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    orders.stock(mug().id(), 10);
  }

  @AfterEach
  void hangUp() {
    logger.detachAppender(log);
  }

  @Test
  void whatFailsEveryDayIsALineThatNamesTheOrderAndDoesNotOpenIt() {
    for (var failure :
        new RuntimeException[] {
          new Unavailable("Nobody answers"), new Refusal.Invalid("no-such-address", "No address")
        }) {
      var order = failing(failure);

      assertThat(log.list.getLast().getThrowableProxy()).isNull();
      assertThat(log.list.getLast().getFormattedMessage())
          .contains(order.number().value(), failure.getMessage())
          .doesNotContain(order.id().value());
    }
  }

  @Test
  void aBugIsTracedToWhereItWasThrown() {
    failing(new IllegalStateException("A bug"));

    assertThat(log.list.getLast().getThrowableProxy()).isNotNull();
  }

  @Test
  void whatFailedWaitsLongerBeforeItIsTriedAgain() {
    var order = failing(new Unavailable("Nobody answers"));

    var followup = orders.find(order.id()).flatMap(Order::followup).orElseThrow();
    assertThat(followup.tries()).isPositive();
    assertThat(followup.dueAt()).isAfter(clock.instant());
  }

  @Test
  void whatEndedInAnErrorWaitsLongerToo() {
    Consumer<OrderId> endless =
        _ -> {
          throw new StackOverflowError();
        };
    var order = failing(endless);

    assertThat(orders.find(order.id()).flatMap(Order::followup).orElseThrow().tries()).isPositive();
    assertThat(log.list.getLast().getThrowableProxy()).isNotNull();
  }

  @Test
  void aNodeThatRanOutOfMemoryOnceLooksOn() {
    var order = orders.place(orderOf(mug()));
    var begun = new CopyOnWriteArrayList<OrderId>();
    var rounds = new AtomicInteger();
    InstantSource outOfMemoryOnce =
        () -> {
          if (rounds.incrementAndGet() == 1) {
            throw new OutOfMemoryError("Once");
          }
          return clock.instant();
        };
    try (var followups = new Followups(orders, outOfMemoryOnce)) {
      followups.start(Map.of(Task.SETTLE_PAYMENT, begun::add));
      await().atMost(Duration.ofSeconds(10)).until(() -> begun.contains(order.id()));
    }
  }

  @Test
  void anOrderInDoubtIsSettledWhenSomebodyLooksAtItAndNotAgainAtOnce() {
    var unknown = settled(new PaymentOutcome.Unknown("silence"));

    assertThat(
            begunBy(it -> {
              it.seen(unknown);
              it.seen(unknown);
            }))
        .containsExactly(unknown.id());
  }

  @Test
  void lookingAtAnOrderThatIsDecidedOrJustBeingPaidBeginsNothing() {
    var asked = orderOf(mug());
    var declined = settled(new PaymentOutcome.Declined(new Decline("lost_card", "No.")));

    assertThat(
            begunBy(it -> {
              it.seen(asked);
              it.seen(declined);
            }))
        .isEmpty();
  }

  @Test
  void newsOfWhatIsDueIsTakenUpAtOnce() {
    var paid = settled(new PaymentOutcome.Succeeded(mug().price()));

    assertThat(begunBy(it -> it.news(paid))).containsExactly(paid.id());
  }

  /** An order that no clock finds: it is not in the store. */
  private static Order settled(PaymentOutcome outcome) {
    return orderOf(mug()).settle(PaymentAttempt.FIRST, outcome, NOON);
  }

  /** The orders that were taken up, for whatever it was. */
  private List<OrderId> begunBy(Consumer<Followups> news) {
    var begun = new CopyOnWriteArrayList<OrderId>();
    Consumer<OrderId> work = begun::add;
    try (var followups = new Followups(orders, clock)) {
      followups.start(Map.of(Task.SETTLE_PAYMENT, work, Task.BUY_LABEL, work));
      news.accept(followups);
    }
    return begun;
  }

  private Order failing(RuntimeException failure) {
    return failing(_ -> {
      throw failure;
    });
  }

  private Order failing(Consumer<OrderId> work) {
    var order = orders.place(orderOf(mug()));
    try (var followups = new Followups(orders, clock)) {
      var known = log.list.size();
      followups.start(Map.of(Task.SETTLE_PAYMENT, work));
      await().atMost(Duration.ofSeconds(10)).until(() -> log.list.size() > known);
    }
    return order;
  }
}

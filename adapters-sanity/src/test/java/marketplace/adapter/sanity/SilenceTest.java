package marketplace.adapter.sanity;

import static marketplace.adapter.sanity.FaultyLake.answer;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import marketplace.adapter.sanity.FaultyLake.Fault;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderState;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.port.Orders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders are written once, whatever becomes of the answers. */
class SilenceTest {
  private static final Fault ANSWER_LOST = new Fault.AnswerLost();

  private final LakeShop shop;
  private final FaultyLake lake;
  private final Sanity sanity;
  private final Orders orders;

  SilenceTest(@TempDir Path folder) throws IOException {
    shop = LakeShop.open(folder);
    lake = new FaultyLake(shop.uri());
    sanity = Sanity.connect(LakeShop.settings(lake.uri(), Map.of()));
    orders = sanity.orders();
  }

  @BeforeEach
  void sell() {
    shop.sell(mug(), NOON);
  }

  @AfterEach
  void close() {
    sanity.close();
    lake.close();
    shop.close();
  }

  @Test
  void anOrderWhoseAnswerWasLostIsPlacedOnce() {
    lake.spoil("mutate", ANSWER_LOST);
    var order = orderOf(mug());

    assertThat(orders.place(order)).isEqualTo(order);
    assertThat(shop.left(mug().id())).isEqualTo(9);
  }

  @Test
  void theLastOneIsNotLostToOnesOwnSilentOrder() {
    shop.write(
        """
        {"_id": "inventory.mug", "_type": "inventory", "available": 1}\
        """);
    lake.spoil("mutate", ANSWER_LOST);
    var order = orderOf(mug());

    assertThat(orders.place(order)).isEqualTo(order);
    assertThat(shop.left(mug().id())).isZero();
  }

  @Test
  void aChangeWhoseAnswerWasLostHappensOnce() {
    var order = orders.place(orderOf(mug()));
    lake.spoil("mutate", ANSWER_LOST);

    var changed = orders.update(order.id(), it -> it.postponed(NOON));

    assertThat(changed.followup()).hasValueSatisfying(it -> assertThat(it.tries()).isEqualTo(1));
    assertThat(orders.find(order.id())).contains(changed);
  }

  @Test
  void aCancellationWhoseAnswerWasLostGivesBackOnce() {
    var order = orders.place(orderOf(mug()));
    lake.spoil("mutate", ANSWER_LOST);

    var cancelled = orders.update(order.id(), SilenceTest::cancel);

    assertThat(cancelled.state()).isInstanceOf(OrderState.Cancelled.class);
    assertThat(shop.left(mug().id())).isEqualTo(10);
  }

  static Stream<Fault> silence() {
    return Stream.of(new Fault.AnswerLate(), new Fault.AnswerStalled());
  }

  @ParameterizedTest
  @MethodSource("silence")
  @Timeout(20)
  void anOrderWhoseAnswerDoesNotComeInTimeIsPlacedOnce(Fault silence) {
    lake.spoil("mutate", silence);
    var order = orderOf(mug());

    try (var impatient = Sanity.connect(LakeShop.impatient(lake.uri(), Duration.ofSeconds(1)))) {
      assertThat(impatient.orders().place(order)).isEqualTo(order);
    }
    assertThat(shop.left(mug().id())).isEqualTo(9);
  }

  @ParameterizedTest
  @MethodSource("silence")
  @Timeout(20)
  void anOrderThatIsNotReadInTimeIsReadAgain(Fault silence) {
    var order = orders.place(orderOf(mug()));
    lake.spoil("doc", silence);

    try (var impatient = Sanity.connect(LakeShop.impatient(lake.uri(), Duration.ofSeconds(1)))) {
      assertThat(impatient.orders().find(order.id())).contains(order);
    }
  }

  @Test
  void stockIsGivenBackAlthoughItsCountIsGone() {
    var order = orders.place(orderOf(mug()));
    shop.delete("inventory.mug");

    orders.update(order.id(), SilenceTest::cancel);

    assertThat(shop.left(mug().id())).isEqualTo(1);
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    shop.write(
        """
        {"_id": "inventory.mug", "_type": "inventory", "available": 0}\
        """);

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> orders.place(orderOf(mug())));
    assertThat(lake.seen("doc")).hasSize(1);
    assertThat(lake.seen("mutate")).isEmpty();
  }

  @Test
  void endlessContentionComesToAnEnd() {
    var conflict =
        answer(
            409,
            """
            {"error": {"type": "mutationError", "items": [
              {"index": 0, "error": {"type": "documentRevisionIDDoesNotMatchError"}}]}}\
            """);
    lake.spoil("mutate", Collections.nCopies(50, conflict).toArray(Fault[]::new));
    var order = orderOf(mug());

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> orders.place(order));
    assertThat(orders.find(order.id())).isEmpty();
    assertThat(shop.left(mug().id())).isEqualTo(10);
  }

  private static Order cancel(Order order) {
    return order.settle(PaymentAttempt.FIRST, new PaymentOutcome.Cancelled(), NOON);
  }
}

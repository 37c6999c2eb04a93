package marketplace.adapter.rest.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import marketplace.domain.order.Order;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;

class OrderEventsTest {
  private final OrderEvents events = new OrderEvents(Optional.empty());
  private final Order order = orderOf(poster());

  @Test
  void whatChangesFasterThanItIsTakenIsToldEntryByEntryByTheNewestOrder() {
    events.tell(order);
    taken();
    var uncertain = settled(order, new PaymentOutcome.Unknown("silence"));
    var paid = settled(uncertain, new PaymentOutcome.Succeeded(poster().price()));

    events.tell(uncertain);
    events.tell(paid);

    assertThat(taken())
        .filteredOn(line -> line.startsWith("id:"))
        .containsExactly("id: 1", "id: 2");
    assertThat(taken()).isEmpty();
  }

  @Test
  void aNewcomerIsToldTheOrderOnceHoweverLongItsTimeline() {
    events.tell(settled(order, new PaymentOutcome.Unknown("silence")));

    assertThat(taken()).filteredOn(line -> line.startsWith("data:")).hasSize(1);
  }

  @Test
  void theSameOrderAgainIsNoNews() {
    events.tell(order);
    taken();

    events.tell(order.postponed(NOON));

    assertThat(taken()).isEmpty();
  }

  @Test
  void afterTheEndThereIsNothing() {
    events.tell(settled(order, new PaymentOutcome.Cancelled()));
    assertThat(taken()).contains("event: end");
    assertThat(events.isExhausted()).isTrue();

    events.tell(order);

    assertThat(taken()).isEmpty();
  }

  @Test
  void nobodyIsToldMoreThanTheOrderShows() {
    events.tell(order);

    assertThat(String.join("", taken()))
        .doesNotContain(Shop.customer().email().value(), Shop.customer().name().value());
  }

  private static Order settled(Order order, PaymentOutcome outcome) {
    return order.settle(PaymentAttempt.FIRST, outcome, NOON);
  }

  private List<String> taken() {
    return new String(events.take(), UTF_8).lines().toList();
  }
}

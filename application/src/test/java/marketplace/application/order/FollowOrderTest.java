package marketplace.application.order;

import static marketplace.testkit.Shop.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import marketplace.application.Shopping;
import marketplace.domain.order.Order;
import marketplace.testkit.InMemoryOrderFeed;
import org.junit.jupiter.api.Test;

class FollowOrderTest {
  private final Shopping shopping = new Shopping();
  private final FollowOrder followOrder = new FollowOrder(new InMemoryOrderFeed(shopping.orders));
  private final List<Order> told = new ArrayList<>();

  @Test
  void theFollowerIsToldUntilItStops() {
    var order = shopping.order(GOOD_CARD);
    var stop = followOrder.handle(order.id(), told::add);

    var changed = change(order);
    stop.run();
    change(order);

    assertThat(told).containsExactly(order, changed);
  }

  private Order change(Order order) {
    return shopping.orders.update(order.id(), it -> it.postponed(shopping.clock.instant()));
  }
}

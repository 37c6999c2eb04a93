package marketplace.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.SHIPPING;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import marketplace.adapter.shipment.EasyPostProvider;
import marketplace.application.shipment.ShipOrder;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.party.CarrierLedger;
import marketplace.sandbox.carrier.CarrierSandbox;
import marketplace.sandbox.carrier.Settings;
import marketplace.testkit.InMemoryOrders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand labels, with the line cut at every second purchase and two nodes at each order. */
class LabelsTest {
  private static final int ORDERS = 1_000;
  private static final int AT_ONCE = 8;

  private final InMemoryOrders orders = new InMemoryOrders();

  @Test
  void thereAreAsManyLabelsAsOrders(@TempDir Path folder) throws Exception {
    try (var easyPost = CarrierSandbox.start(folder, 0, Settings.standard())) {
      cutTheLine(easyPost.uri());
      var nodes = List.of(node(easyPost.uri()), node(easyPost.uri()));
      var paid = IntStream.range(0, ORDERS).mapToObj(_ -> paidOrder().id()).toList();

      try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
        nodes.forEach(node -> paid.forEach(id -> threads.execute(() -> ship(node, id))));
      }

      assertThat(paid).allMatch(this::isLabelled);
      assertThat(labels(easyPost.uri())).hasSize(ORDERS).containsValue(1L).doesNotContainValue(2L);
    }
  }

  /** Before the purchase is made, and after it. */
  private static void cutTheLine(URI easyPost) {
    for (var rule : Map.of("before", 3, "after", 2).entrySet()) {
      Door.of(easyPost)
          .order(
              """
              {"when": {"method": "POST", "path": "/v2/shipments/*/buy"}, "every": %d,
               "fault": {"type": "drop", "moment": "%s"}}\
              """
                  .formatted(rule.getValue(), rule.getKey()));
    }
  }

  private ShipOrder node(URI easyPost) {
    var settings =
        Map.of(
            "marketplace.shipment.url",
            easyPost.toString(),
            "marketplace.shipment.api-key",
            "EZTKsandbox");
    var carrier =
        new EasyPostProvider().create(name -> Optional.ofNullable(settings.get(name))).carrier();
    return new ShipOrder(orders, carrier, SHIPPING, Clock.systemUTC());
  }

  private Order paidOrder() {
    var order = orders.place(orderOf(poster()));
    var paid = new PaymentOutcome.Succeeded(order.total());
    return orders.update(order.id(), it -> it.settle(PaymentAttempt.FIRST, paid, NOON));
  }

  /** As the clock would: until there is a label. */
  private void ship(ShipOrder node, OrderId id) {
    while (!isLabelled(id)) {
      node.handle(id);
    }
  }

  private boolean isLabelled(OrderId id) {
    return orders.find(id).orElseThrow().shipment().isLabelled();
  }

  private static Map<String, Long> labels(URI easyPost) {
    return CarrierLedger.at(easyPost).shipments().stream()
        .filter(CarrierLedger::isLabelled)
        .collect(groupingBy(CarrierLedger::orderOf, counting()));
  }
}

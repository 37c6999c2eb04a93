package marketplace.adapter.rest.order;

import marketplace.adapter.rest.money.MoneyView;
import marketplace.domain.order.OrderLine;

/** What was bought of one product, as it is shown. */
record OrderLineView(
    String productId, String title, int quantity, MoneyView unitPrice, MoneyView total) {
  static OrderLineView of(OrderLine line) {
    return new OrderLineView(
        line.product().value(),
        line.title(),
        line.quantity().value(),
        MoneyView.of(line.unitPrice()),
        MoneyView.of(line.total()));
  }
}

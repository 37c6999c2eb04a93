package marketplace.adapter.rest.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marketplace.adapter.rest.abuse.CardAnswer;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.adapter.rest.shipment.ShipmentView;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderState;
import marketplace.domain.payment.PaymentStatus;

/**
 * An order as it is shown to whoever holds its id, personal data masked.
 *
 * @param expiresAt until when the goods are held; empty once it is paid or given up
 */
record OrderView(
    String id,
    String number,
    String status,
    String paymentStatus,
    @JsonUnwrapped PaymentView payment,
    List<OrderLineView> lines,
    ShippingView shipping,
    MoneyView total,
    MaskedCustomerView customer,
    MaskedAddressView shippingAddress,
    Instant placedAt,
    Optional<Instant> expiresAt,
    Optional<ShipmentView> shipment,
    List<TimelineEventView> timeline)
    implements CardAnswer {
  @Override
  public boolean wasDeclined() {
    return paymentStatus.equals(PaymentStatus.FAILED.label());
  }

  static OrderView of(Order order) {
    var request = order.purchase().request();
    return new OrderView(
        order.id().value(),
        order.number().value(),
        order.status().label(),
        order.paymentStatus().label(),
        PaymentView.of(order.state()),
        order.lines().stream().map(OrderLineView::of).toList(),
        ShippingView.of(order.shipping()),
        MoneyView.of(order.total()),
        MaskedCustomerView.of(request.customer()),
        MaskedAddressView.of(request.shippingAddress()),
        order.purchase().placedAt(),
        expiryOf(order),
        Optional.of(order).filter(it -> it.shipment().hasLabel()).map(ShipmentView::of),
        TimelineEventView.of(order.timeline()));
  }

  private static Optional<Instant> expiryOf(Order order) {
    return switch (order.state()) {
      case OrderState.Paying _, OrderState.Declined _ -> Optional.of(order.expiresAt());
      case OrderState.Paid _, OrderState.Cancelled _, OrderState.Refunded _ -> Optional.empty();
    };
  }
}

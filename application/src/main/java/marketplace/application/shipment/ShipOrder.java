package marketplace.application.shipment;

import java.time.Clock;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.Orders;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;

/**
 * Buys the label of a paid order. What is to be bought is on record before it costs anything, so
 * that asking again, from anywhere, buys the same label and not another.
 */
public final class ShipOrder {
  private final Orders orders;
  private final Carrier carrier;
  private final Clock clock;

  public ShipOrder(Orders orders, Carrier carrier, Clock clock) {
    this.orders = orders;
    this.carrier = carrier;
    this.clock = clock;
  }

  /**
   * The order with its label, or without one if the carrier did not sell it yet; then it is tried
   * again later.
   */
  public Order handle(OrderId id) {
    var order = orders.find(id).orElseThrow(OrderId::unknown);
    return order.shipment().isLabelled() ? order : ship(order);
  }

  private Order ship(Order order) {
    var prepared = order.shipment().parcels().isEmpty() ? prepare(order) : order;
    return prepared.shipment().unlabelled().map(parcel -> buy(prepared, parcel)).orElse(prepared);
  }

  private Order prepare(Order order) {
    var parcel = carrier.prepare(order.consignment());
    return orders.update(order.id(), it -> it.prepared(parcel));
  }

  private Order buy(Order order, Parcel parcel) {
    return switch (carrier.buy(parcel)) {
      case LabelOutcome.Bought(var label) ->
          orders.update(order.id(), it -> it.labelled(parcel.reference(), label, clock.instant()));
      case LabelOutcome.NotBought _, LabelOutcome.Refused _, LabelOutcome.Unknown _ ->
          orders.update(order.id(), it -> it.postponed(clock.instant()));
    };
  }
}

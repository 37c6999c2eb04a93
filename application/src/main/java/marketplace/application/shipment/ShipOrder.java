package marketplace.application.shipment;

import java.time.Clock;
import marketplace.domain.Refusal;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.Orders;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;

/**
 * Buys the label of a paid order. What is to be bought is on record before it costs anything, so
 * that asking again, from anywhere, buys the same label and not another.
 */
public final class ShipOrder {
  /** What a carrier says of an address that nobody will ever find. */
  private static final String UNDELIVERABLE = "address-undeliverable";

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
    var consignment = order.consignment();
    var prepared = order.shipment().parcels().isEmpty() ? prepare(order, consignment) : order;
    return prepared.shipment().unlabelled().map(parcel -> buy(prepared, parcel)).orElse(prepared);
  }

  private Order prepare(Order order, Consignment consignment) {
    try {
      var parcel = carrier.prepare(consignment);
      return orders.update(order.id(), it -> it.prepared(parcel));
    } catch (Refusal.Invalid refusal) {
      if (refusal.code().equals(UNDELIVERABLE)) {
        orders.update(order.id(), it -> it.undeliverable(clock.instant()));
      }
      throw new Refusal.Conflict(refusal.code(), refusal.getMessage());
    }
  }

  /** A parcel that is refused its label is prepared anew the next time. */
  private Order buy(Order order, Parcel parcel) {
    var reference = parcel.reference();
    return switch (carrier.buy(parcel)) {
      case LabelOutcome.Bought(var label) ->
          orders.update(order.id(), it -> it.labelled(reference, label, clock.instant()));
      case LabelOutcome.Refused _ ->
          orders.update(
              order.id(),
              it -> it.unprepared(reference).postponed(Task.BUY_LABEL, clock.instant()));
      case LabelOutcome.NotBought _, LabelOutcome.Unknown _ ->
          orders.update(order.id(), it -> it.postponed(Task.BUY_LABEL, clock.instant()));
    };
  }
}

package marketplace.application.shipment;

import java.time.Clock;
import java.util.function.UnaryOperator;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.Orders;

/** Asks where the parcels of an order are, for what the carrier did not tell by itself. */
public final class TrackParcels {
  private final Orders orders;
  private final ParcelInquiry inquiry;
  private final Clock clock;

  public TrackParcels(Orders orders, Carrier carrier, Clock clock) {
    this.orders = orders;
    this.inquiry = new ParcelInquiry(carrier, clock);
    this.clock = clock;
  }

  /**
   * The order with all that is known; where nothing is new, it is asked for again later. A parcel
   * of which nothing is heard does not keep the others from being heard of.
   */
  public Order handle(OrderId id) {
    var order = orders.find(id).orElseThrow(OrderId::unknown);
    var news =
        order.shipment().underWay().stream()
            .flatMap(parcel -> inquiry.ask(parcel).stream())
            .reduce(UnaryOperator.identity(), (all, one) -> it -> one.apply(all.apply(it)));
    return orders.update(
        id,
        before -> {
          var after = news.apply(before);
          return after.equals(before)
              ? before.postponed(Task.TRACK_PARCELS, clock.instant())
              : after;
        });
  }
}

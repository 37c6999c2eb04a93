package marketplace.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.domain.money.Money;
import marketplace.domain.shipment.Box;
import marketplace.domain.shipment.Budget;
import marketplace.domain.shipment.Carriage;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.Shipment;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.ShippingPolicy;

/** What an order becomes by what carriers offer for it. */
record Preparation(Order order, ShippingPolicy policy, Instant now) {
  Order of(List<Box> boxes, List<ShippingOffer> offers) {
    if (!order.awaitsLabels() || !order.shipment().parcels().isEmpty()) {
      return order;
    }
    var carriage = choose(order.shipping().carriage(), Carriage.common(offers));
    var budget = budget();
    return carriage
        .filter(it -> budget.filter(most -> !most.covers(it.cost())).isEmpty())
        .map(it -> order.withShipment(shipment(it, boxes, offers, budget)))
        .orElseGet(() -> held(carriage.map(Carriage::cost)));
  }

  Order anew(ShipmentReference before, ShippingOffer offer) {
    var parcel = order.shipment().parcel(before).filter(it -> it.label().isEmpty());
    return order.awaitsLabels() && parcel.isPresent() ? anew(parcel.get(), offer) : order;
  }

  private Order anew(Parcel parcel, ShippingOffer offer) {
    var shipment = order.shipment();
    var rate =
        choose(Optional.of(parcel.carriage()), Carriage.of(offer)).flatMap(it -> it.rateIn(offer));
    return rate.filter(it -> shipment.affords(parcel, it.price()))
        .map(it -> order.withShipment(shipment.prepared(parcel.reference(), offer.reference(), it)))
        .orElseGet(() -> held(rate.map(it -> shipment.costWith(parcel, it.price()))));
  }

  /**
   * The same as before, as it is offered today; the usual one where there was none, or where the
   * customer left it to the shop, or an operator allowed any.
   */
  private Optional<Carriage> choose(Optional<Carriage> before, List<Carriage> offered) {
    var same = before.flatMap(it -> it.among(offered));
    var free = order.shipping().carriage().isEmpty() || isByOperator();
    return same.or(() -> free ? policy.usual(offered) : Optional.empty());
  }

  private boolean isByOperator() {
    return order
        .shipment()
        .budget()
        .filter(it -> it.source() == Budget.Source.OPERATOR)
        .isPresent();
  }

  /** What the labels may cost, if that was agreed on before. */
  private Optional<Budget> budget() {
    var chosen = order.shipping().carriage().map(it -> policy.budget(it.cost()));
    return order.shipment().budget().or(() -> chosen);
  }

  private Shipment shipment(
      Carriage carriage, List<Box> boxes, List<ShippingOffer> offers, Optional<Budget> budget) {
    var parcels =
        IntStream.range(0, boxes.size())
            .boxed()
            .flatMap(i -> parcel(carriage, boxes.get(i), offers.get(i)).stream())
            .toList();
    return Shipment.of(parcels, budget.orElseGet(() -> policy.budget(carriage.cost())));
  }

  private static Optional<Parcel> parcel(Carriage carriage, Box box, ShippingOffer offer) {
    return carriage.rateIn(offer).map(rate -> Parcel.prepared(offer.reference(), rate, box));
  }

  private Order held(Optional<Money> asked) {
    return order
        .withShipment(order.shipment().held(asked))
        .withEvent(now, TimelineEvent.Type.SHIPPING_ON_HOLD)
        .onward(now);
  }
}

package marketplace.application.shipment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import marketplace.domain.Refusal;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.Orders;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Box;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.ShippingTerms;

/**
 * Buys the labels of a paid order. What is to be bought is on record before it costs anything, so
 * that asking again, from anywhere, buys the same labels and no others.
 */
public final class ShipOrder {
  private final Orders orders;
  private final Carrier carrier;
  private final ShippingTerms terms;
  private final Clock clock;

  public ShipOrder(Orders orders, Carrier carrier, ShippingTerms terms, Clock clock) {
    this.orders = orders;
    this.carrier = carrier;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * The order with its labels, or without some if the carrier did not sell them yet; then it is
   * tried again later.
   *
   * @throws Refusal.Conflict {@code shipping-on-hold} when it waits for an operator
   */
  public Order handle(OrderId id) {
    var order = orders.find(id).orElseThrow(OrderId::unknown);
    if (order.shipment().hold().isPresent()) {
      throw new Refusal.Conflict(
          "shipping-on-hold", "The shop is looking for a way to send this order");
    }
    return order.shipment().isLabelled() ? order : ship(order);
  }

  private Order ship(Order order) {
    var boxes = boxes(order);
    var consignments = consignments(order, boxes);
    var shipped =
        order.shipment().parcels().isEmpty() ? prepare(order, boxes, consignments) : order;
    while (shipped.awaitsLabels() && !shipped.shipment().parcels().isEmpty()) {
      var parcel = shipped.shipment().unlabelled().getFirst();
      shipped = buy(shipped, parcel);
      if (!isLabelled(shipped, parcel)) {
        break;
      }
    }
    return shipped;
  }

  /** Those that were prepared; an order that is not is packed now. */
  private List<Box> boxes(Order order) {
    var prepared = order.shipment().parcels().stream().map(Parcel::box).toList();
    return prepared.isEmpty() ? order.boxes(terms.packing()) : prepared;
  }

  private static List<Consignment> consignments(Order order, List<Box> boxes) {
    return IntStream.range(0, boxes.size())
        .mapToObj(i -> order.consignment(i + 1, boxes.get(i)))
        .toList();
  }

  private Order prepare(Order order, List<Box> boxes, List<Consignment> consignments) {
    var offers = consignments.stream().map(it -> prepare(order, it)).toList();
    return orders.update(
        order.id(), it -> it.prepared(boxes, offers, terms.policy(), clock.instant()));
  }

  private ShippingOffer prepare(Order order, Consignment consignment) {
    try {
      return carrier.prepare(consignment);
    } catch (Refusal.Invalid refusal) {
      if (AddressCheck.Undeliverable.isReasonOf(refusal)) {
        orders.update(order.id(), it -> it.undeliverable(clock.instant()));
      }
      throw new Refusal.Conflict(refusal.code(), refusal.getMessage());
    }
  }

  /** What was given up may have been bought by somebody who could not say so: then that is it. */
  private Order buy(Order order, Parcel parcel) {
    for (var earlier : parcel.earlier()) {
      switch (carrier.find(parcel.as(earlier))) {
        case LabelOutcome.Bought(var label) -> {
          return labelled(order, parcel, earlier, label);
        }
        case LabelOutcome.Unknown _ -> {
          return postponed(order);
        }
        case LabelOutcome.NotBought _, LabelOutcome.Refused _ -> {}
      }
    }
    return buyAsPrepared(order, parcel);
  }

  private Order buyAsPrepared(Order order, Parcel parcel) {
    return switch (carrier.buy(parcel)) {
      case LabelOutcome.Bought(var label) -> labelled(order, parcel, parcel.reference(), label);
      case LabelOutcome.Refused _ -> prepareAnew(order, parcel);
      case LabelOutcome.NotBought _, LabelOutcome.Unknown _ -> postponed(order);
    };
  }

  /** An offer that is not sold any more is asked for again at once, and bought the next time. */
  private Order prepareAnew(Order order, Parcel parcel) {
    var number = order.shipment().parcels().indexOf(parcel) + 1;
    var offer = prepare(order, order.consignment(number, parcel.box()));
    return orders.update(
        order.id(),
        it ->
            it.preparedAnew(parcel.reference(), offer, terms.policy(), clock.instant())
                .postponed(Task.BUY_LABEL, clock.instant()));
  }

  /**
   * Another of its references may have been bought at that very moment. That is found out before
   * anything is recorded: afterwards nobody would ask any more.
   */
  private Order labelled(Order order, Parcel parcel, ShipmentReference bought, Label label) {
    var surplus = new LinkedHashMap<ShipmentReference, Label>();
    for (var other : parcel.references()) {
      if (!other.equals(bought)
          && carrier.find(parcel.as(other)) instanceof LabelOutcome.Bought(var second)) {
        surplus.put(other, second);
      }
    }
    var now = clock.instant();
    return orders.update(
        order.id(),
        it -> {
          var labelled = it.labelled(bought, label, now);
          for (var more : surplus.entrySet()) {
            labelled = labelled.labelled(more.getKey(), more.getValue(), now);
          }
          return labelled;
        });
  }

  private Order postponed(Order order) {
    return orders.update(order.id(), it -> it.postponed(Task.BUY_LABEL, clock.instant()));
  }

  private static boolean isLabelled(Order order, Parcel parcel) {
    return order
        .shipment()
        .parcelOnceCalled(parcel.reference())
        .filter(it -> it.label().isPresent())
        .isPresent();
  }
}

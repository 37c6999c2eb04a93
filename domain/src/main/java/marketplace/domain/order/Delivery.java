package marketplace.domain.order;

import java.time.Instant;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.RefundClaim.Reason;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.Tracking;

/** What an order becomes by its parcels, and by what is told of them. */
record Delivery(Order order, Instant now) {
  /** What has a label already is somewhere, and not beyond delivery. */
  Order impossible() {
    return order.state() instanceof Paid(var payment)
            && payment.earnsDelivery()
            && !order.shipment().hasLabel()
        ? new Restitution(order.withEvent(now, TimelineEvent.Type.UNDELIVERABLE), now)
            .request(Reason.UNDELIVERABLE)
            .onward(now)
        : order;
  }

  Order released(Money most) {
    if (order.shipment().hold().isEmpty()) {
      throw new Refusal.Conflict(
          "shipping-not-on-hold", "The shipment of this order waits for nobody");
    }
    return order
        .withShipment(order.shipment().released(most))
        .withEvent(now, TimelineEvent.Type.SHIPPING_RELEASED)
        .onward(now);
  }

  Order labelled(ShipmentReference reference, Label label) {
    var labelled = order.shipment().labelled(reference, label);
    return labelled.equals(order.shipment())
        ? surplus(reference, label)
        : bought(order.withShipment(labelled), label.trackingNumber().value()).onward(now);
  }

  /** The money may have been asked back while the carrier was at it: then nothing is to be sent. */
  private Order bought(Order labelled, String number) {
    var told = labelled.withEvent(now, TimelineEvent.Type.LABEL_BOUGHT, number);
    return labelled.payment().filter(Payment::earnsDelivery).isPresent()
        ? told
        : told.withEvent(now, TimelineEvent.Type.LABEL_SURPLUS, number);
  }

  /** A parcel that was prepared twice and bought twice has a label too many, which is paid for. */
  private Order surplus(ShipmentReference reference, Label label) {
    var number = Optional.of(label.trackingNumber().value());
    var own = order.shipment().parcelOnceCalled(reference).flatMap(Parcel::label);
    var told =
        order.timeline().stream()
            .anyMatch(
                it -> it.type() == TimelineEvent.Type.LABEL_SURPLUS && it.detail().equals(number));
    return own.isEmpty() || told || own.get().trackingNumber().equals(label.trackingNumber())
        ? order
        : order.withEvent(new TimelineEvent(now, TimelineEvent.Type.LABEL_SURPLUS, number));
  }

  /** What is owed or still to be sent comes before where a parcel is. */
  Order tracked(ShipmentReference reference, Tracking tracking) {
    var tracked = order.withShipment(order.shipment().tracked(reference, tracking));
    if (!order.holdsStock() || tracked.equals(order)) {
      return order;
    }
    var waits = order.followup().filter(it -> it.task() != Task.TRACK_PARCELS);
    return told(tracked, reference).withFollowup(waits.or(() -> tracked.tracking(now)));
  }

  /** Only a step further is worth an entry in the timeline. */
  private Order told(Order tracked, ShipmentReference reference) {
    var reached = tracked.shipment().status(reference);
    if (reached.equals(order.shipment().status(reference))) {
      return tracked;
    }
    var number = tracked.shipment().trackingNumber(reference);
    return reached
        .flatMap(TimelineEvent.Type::of)
        .map(type -> tracked.withEvent(new TimelineEvent(now, type, number)))
        .orElse(tracked);
  }
}

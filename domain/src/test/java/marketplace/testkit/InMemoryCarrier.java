package marketplace.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marketplace.domain.Unavailable;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.Tracking;
import marketplace.domain.shipment.TrackingOutcome;

/** A carrier in memory: sells one label per prepared parcel, and fails on demand. */
public final class InMemoryCarrier implements Carrier {
  /** A postal code that no carrier finds. */
  public static final String NOWHERE = "00000";

  private static final AddressCheck.Undeliverable UNDELIVERABLE =
      new AddressCheck.Undeliverable(
          List.of(new AddressCheck.Fault(AddressCheck.Part.POSTAL_CODE, "No such postal code")));
  private static final Tracking NOTHING = new Tracking(List.of(), Optional.empty());

  /** How the line to the carrier fails. */
  public enum Line {
    WORKING,
    DOWN,
    /** Parcels are prepared, but nobody can be reached to sell a label. */
    DOWN_FOR_LABELS,
    /** Labels are sold, and no answer comes back. */
    SILENT
  }

  private final Map<ShipmentReference, Optional<Label>> shipments = new HashMap<>();
  private final Map<ShipmentReference, Tracking> moves = new HashMap<>();
  private final Set<ShipmentReference> lost = new HashSet<>();
  private Line line = Line.WORKING;
  private String price = "7.90";
  private int verified;
  private int prepared;
  private int sold;

  public synchronized void line(Line state) {
    line = state;
  }

  /** Offers that were not taken expire: no label is sold for what was prepared so far. */
  public synchronized void expireOffers() {
    shipments.values().removeIf(Optional::isEmpty);
  }

  public synchronized int labelsSold() {
    return sold;
  }

  /** What a two days' service costs from now on. */
  public synchronized void ask(String price) {
    this.price = price;
  }

  /** How many addresses were looked up, and how many boxes prepared. */
  public synchronized int asked() {
    return verified + prepared;
  }

  @Override
  public synchronized AddressCheck verify(PostalAddress address) {
    verified++;
    if (line == Line.DOWN) {
      return new AddressCheck.Unknown("down");
    }
    return isNowhere(address) ? UNDELIVERABLE : new AddressCheck.Deliverable();
  }

  @Override
  public synchronized ShippingOffer prepare(Consignment consignment) {
    if (line == Line.DOWN) {
      throw new Unavailable("The carrier cannot be reached");
    }
    if (isNowhere(consignment.to())) {
      throw UNDELIVERABLE.refusal();
    }
    var offer = Shop.offer("shp_" + ++prepared, price);
    shipments.put(offer.reference(), Optional.empty());
    return offer;
  }

  private static boolean isNowhere(PostalAddress address) {
    return address.postalCode().value().equals(NOWHERE);
  }

  /** The parcel comes so far. */
  public synchronized void move(ShipmentReference parcel, Tracking tracking) {
    moves.merge(parcel, tracking, InMemoryCarrier::both);
  }

  /** From now on nobody can say where the parcel is. */
  public synchronized void lose(ShipmentReference parcel) {
    lost.add(parcel);
  }

  private static Tracking both(Tracking one, Tracking other) {
    var events = new ArrayList<>(one.events());
    events.addAll(other.events());
    return new Tracking(events, other.estimatedDelivery());
  }

  @Override
  public synchronized TrackingOutcome track(Parcel parcel) {
    var known = shipments.containsKey(parcel.reference()) && !lost.contains(parcel.reference());
    return line == Line.WORKING && known
        ? new TrackingOutcome.Tracked(moves.getOrDefault(parcel.reference(), NOTHING))
        : new TrackingOutcome.Unknown("down");
  }

  @Override
  public synchronized LabelOutcome buy(Parcel parcel) {
    if (line == Line.DOWN || line == Line.DOWN_FOR_LABELS) {
      return new LabelOutcome.Unknown("down");
    }
    if (!shipments.containsKey(parcel.reference())) {
      return new LabelOutcome.Refused("not-found", "There is no such shipment");
    }
    var label = shipments.get(parcel.reference());
    if (label.isEmpty()) {
      sold++;
      label = Optional.of(Shop.label("9400" + sold, parcel.rate()));
      shipments.put(parcel.reference(), label);
    }
    return line == Line.SILENT
        ? new LabelOutcome.Unknown("silence")
        : new LabelOutcome.Bought(label.orElseThrow());
  }

  @Override
  public synchronized LabelOutcome find(Parcel parcel) {
    if (line != Line.WORKING) {
      return new LabelOutcome.Unknown("down");
    }
    var label = shipments.get(parcel.reference());
    if (label == null) {
      return new LabelOutcome.Refused("not-found", "There is no such shipment");
    }
    return label.<LabelOutcome>map(LabelOutcome.Bought::new).orElseGet(LabelOutcome.NotBought::new);
  }
}

package marketplace.domain.shipment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import marketplace.domain.money.Money;

/**
 * Everything that is sent for one order.
 *
 * @param budget the most that its labels may cost; empty until that is agreed on
 * @param hold why an operator has to say how it is sent, if so
 */
public record Shipment(List<Parcel> parcels, Optional<Budget> budget, Optional<Hold> hold) {
  private static final Shipment NONE = new Shipment(List.of(), Optional.empty(), Optional.empty());

  public Shipment {
    parcels = List.copyOf(parcels);
  }

  /** Nothing is prepared yet. */
  public static Shipment none() {
    return NONE;
  }

  /** These parcels within that budget. */
  public static Shipment of(List<Parcel> parcels, Budget budget) {
    return new Shipment(parcels, Optional.of(budget), Optional.empty());
  }

  /** Waits for an operator. */
  public Shipment held(Optional<Money> asked) {
    return new Shipment(parcels, budget, Optional.of(new Hold(asked)));
  }

  /** Waits no more: an operator allows that much. */
  public Shipment released(Money most) {
    var allowed = new Budget(most, Budget.Source.OPERATOR);
    return new Shipment(parcels, Optional.of(allowed), Optional.empty());
  }

  /** The same with a label on the parcel of that reference; a parcel keeps its first label. */
  public Shipment labelled(ShipmentReference reference, Label label) {
    return changing(
        it -> it.isOrWas(reference) && it.label().isEmpty(), it -> it.with(reference, label));
  }

  /** The same with the parcel of that reference prepared anew, unless it has its label. */
  public Shipment prepared(ShipmentReference before, ShipmentReference now, ShippingRate rate) {
    return changing(
        it -> it.reference().equals(before) && it.label().isEmpty(), it -> it.with(now, rate));
  }

  /** The same with what the carrier told of the parcel of that reference. */
  public Shipment tracked(ShipmentReference reference, Tracking tracking) {
    return changing(
        it -> it.reference().equals(reference) && it.label().isPresent(), it -> it.with(tracking));
  }

  /** The parcels of which there is more to hear. */
  public List<Parcel> underWay() {
    return parcels.stream()
        .filter(parcel -> parcel.label().isPresent() && !parcel.status().isFinal())
        .toList();
  }

  /** The parcels that still want a label. */
  public List<Parcel> unlabelled() {
    return parcels.stream().filter(parcel -> parcel.label().isEmpty()).toList();
  }

  /** Whether there is a label for something of it. */
  public boolean hasLabel() {
    return parcels.stream().anyMatch(it -> it.label().isPresent());
  }

  public boolean isLabelled() {
    return !parcels.isEmpty() && unlabelled().isEmpty();
  }

  /** Whether a carrier has taken something: from then on goods are gone from the shelf. */
  public boolean isUnderWay() {
    return parcels.stream().anyMatch(it -> it.status().isUnderWay());
  }

  /** How far the parcel of that reference has come, if there is one. */
  public Optional<ShipmentStatus> status(ShipmentReference reference) {
    return parcel(reference).map(Parcel::status);
  }

  public Optional<String> trackingNumber(ShipmentReference reference) {
    return parcel(reference).flatMap(Parcel::label).map(it -> it.trackingNumber().value());
  }

  public Optional<Parcel> parcel(ShipmentReference reference) {
    return parcels.stream().filter(it -> it.reference().equals(reference)).findFirst();
  }

  /** The parcel that is, or was, prepared under that reference. */
  public Optional<Parcel> parcelOnceCalled(ShipmentReference reference) {
    return parcels.stream().filter(it -> it.isOrWas(reference)).findFirst();
  }

  /** Whether all its labels are within the budget if one parcel costs that much. */
  public boolean affords(Parcel parcel, Money price) {
    return price.currency().equals(parcel.rate().price().currency())
        && budget.filter(it -> it.covers(costWith(parcel, price))).isPresent();
  }

  /** What all its labels cost together if that parcel costs so much. */
  public Money costWith(Parcel parcel, Money price) {
    return parcels.stream()
        .filter(it -> !it.equals(parcel))
        .map(it -> it.rate().price())
        .reduce(price, Money::plus);
  }

  /** Where the parcel stands that has come least far; on its way as soon as one of them is. */
  public ShipmentStatus status() {
    var least =
        parcels.stream()
            .map(Parcel::status)
            .min(ShipmentStatus::compareTo)
            .orElse(ShipmentStatus.PREPARING);
    return isUnderWay() && !least.isUnderWay() ? ShipmentStatus.IN_TRANSIT : least;
  }

  private Shipment changing(Predicate<Parcel> which, UnaryOperator<Parcel> change) {
    var changed = parcels.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    return new Shipment(changed, budget, hold);
  }
}

package marketplace.domain.shipment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is sent for one order. */
public record Shipment(List<Parcel> parcels) {
  private static final Shipment NONE = new Shipment(List.of());

  public Shipment {
    parcels = List.copyOf(parcels);
  }

  /** Nothing is prepared yet. */
  public static Shipment none() {
    return NONE;
  }

  public Shipment with(Parcel parcel) {
    return new Shipment(Stream.concat(parcels.stream(), Stream.of(parcel)).toList());
  }

  /** The same with a label on the parcel of that reference; a parcel keeps its first label. */
  public Shipment labelled(ShipmentReference reference, Label label) {
    return new Shipment(
        parcels.stream()
            .map(parcel ->
                parcel.reference().equals(reference) && parcel.label().isEmpty()
                    ? parcel.with(label)
                    : parcel)
            .toList());
  }

  /** The same with what the carrier told of the parcel of that reference. */
  public Shipment tracked(ShipmentReference reference, Tracking tracking) {
    return new Shipment(
        parcels.stream()
            .map(parcel ->
                parcel.reference().equals(reference) && parcel.label().isPresent()
                    ? parcel.with(tracking)
                    : parcel)
            .toList());
  }

  /** The parcels of which there is more to hear. */
  public List<Parcel> underWay() {
    return parcels.stream()
        .filter(parcel -> parcel.label().isPresent() && !parcel.status().isFinal())
        .toList();
  }

  /** The same without the parcel of that reference, unless it has its label. */
  public Shipment without(ShipmentReference reference) {
    return new Shipment(
        parcels.stream()
            .filter(it -> !it.reference().equals(reference) || it.label().isPresent())
            .toList());
  }

  /** The parcel that still wants a label. */
  public Optional<Parcel> unlabelled() {
    return parcels.stream().filter(parcel -> parcel.label().isEmpty()).findFirst();
  }

  public boolean isLabelled() {
    return !parcels.isEmpty() && unlabelled().isEmpty();
  }

  /** Whether a carrier has taken it: from then on its goods are gone from the shelf. */
  public boolean isUnderWay() {
    return status().compareTo(ShipmentStatus.LABEL_BOUGHT) > 0;
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

  /** Where the parcel stands that has come least far. */
  public ShipmentStatus status() {
    return parcels.stream()
        .map(Parcel::status)
        .min(ShipmentStatus::compareTo)
        .orElse(ShipmentStatus.PREPARING);
  }
}

package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.ShippingRate;
import marketplace.domain.shipment.TrackingEvent;
import marketplace.domain.shipment.TrackingNumber;

/** One box of an order. */
record ParcelDocument(
    @JsonProperty("_key") String key,
    @JsonProperty("_type") String type,
    String reference,
    ShipmentStatus status,
    RateDocument rate,
    BoxDocument box,
    Optional<List<String>> earlierReferences,
    Optional<LabelDocument> label,
    Optional<List<TrackingDocument>> tracking) {
  static ParcelDocument of(Parcel parcel) {
    return new ParcelDocument(
        parcel.reference().value(),
        "parcel",
        parcel.reference().value(),
        parcel.status(),
        RateDocument.of(parcel.rate()),
        BoxDocument.of(parcel.box()),
        Optional.of(parcel.earlier().stream().map(ShipmentReference::value).toList())
            .filter(earlier -> !earlier.isEmpty()),
        parcel.label().map(LabelDocument::of),
        Optional.of(TrackingDocument.of(parcel.events())).filter(events -> !events.isEmpty()));
  }

  Parcel toDomain() {
    return new Parcel(
        new ShipmentReference(reference),
        rate.toDomain(),
        box.toDomain(),
        earlierReferences.stream().flatMap(List::stream).map(ShipmentReference::new).toList(),
        label.map(LabelDocument::toDomain),
        tracking.stream().flatMap(List::stream).map(TrackingDocument::toDomain).toList());
  }

  /** Something that the carrier told. */
  record TrackingDocument(
      @JsonProperty("_key") String key,
      @JsonProperty("_type") String type,
      ShipmentStatus status,
      Instant at,
      String description,
      Optional<String> place) {
    static List<TrackingDocument> of(List<TrackingEvent> events) {
      return IntStream.range(0, events.size()).mapToObj(i -> of(i, events.get(i))).toList();
    }

    private static TrackingDocument of(int place, TrackingEvent event) {
      return new TrackingDocument(
          "scan-" + place,
          "trackingEvent",
          event.status(),
          event.at(),
          event.description(),
          event.place());
    }

    TrackingEvent toDomain() {
      return new TrackingEvent(status, at, description, place);
    }
  }

  /** What the carrier asked for its service. */
  record RateDocument(
      String reference,
      String carrier,
      String service,
      MoneyDocument price,
      Optional<Integer> days) {
    static RateDocument of(ShippingRate rate) {
      return new RateDocument(
          rate.reference(),
          rate.carrier(),
          rate.service(),
          MoneyDocument.of(rate.price()),
          rate.days());
    }

    ShippingRate toDomain() {
      return new ShippingRate(reference, carrier, service, price.toDomain(), days);
    }
  }

  /** The label that was bought. */
  record LabelDocument(
      String trackingNumber,
      String carrier,
      String service,
      String url,
      Optional<Instant> estimatedDelivery) {
    static LabelDocument of(Label label) {
      return new LabelDocument(
          label.trackingNumber().value(),
          label.carrier(),
          label.service(),
          label.url(),
          label.estimatedDelivery());
    }

    Label toDomain() {
      return new Label(
          new TrackingNumber(trackingNumber), carrier, service, url, estimatedDelivery);
    }
  }
}

package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.ShippingRate;
import marketplace.domain.shipment.TrackingNumber;

/** One box of an order. */
record ParcelDocument(
    @JsonProperty("_key") String key,
    @JsonProperty("_type") String type,
    String reference,
    ShipmentStatus status,
    RateDocument rate,
    Optional<LabelDocument> label) {
  static ParcelDocument of(Parcel parcel) {
    return new ParcelDocument(
        parcel.reference().value(),
        "parcel",
        parcel.reference().value(),
        parcel.status(),
        RateDocument.of(parcel.rate()),
        parcel.label().map(LabelDocument::of));
  }

  Parcel toDomain() {
    return new Parcel(
        new ShipmentReference(reference),
        rate.toDomain(),
        label.map(LabelDocument::toDomain),
        status);
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

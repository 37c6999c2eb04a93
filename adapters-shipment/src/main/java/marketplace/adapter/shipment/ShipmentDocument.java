package marketplace.adapter.shipment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.ShippingRate;
import marketplace.domain.shipment.Tracking;
import marketplace.domain.shipment.TrackingNumber;
import org.jspecify.annotations.Nullable;

/** A shipment as EasyPost shows it; what is null it did not say. */
record ShipmentDocument(
    String id,
    @Nullable String trackingCode,
    @Nullable AddressDocument toAddress,
    @Nullable List<Rate> rates,
    @Nullable Rate selectedRate,
    @Nullable PostageLabel postageLabel,
    @Nullable Tracker tracker) {
  ShipmentDocument {
    Objects.requireNonNull(id);
  }

  /** The offer of a carrier, its price in major units. */
  record Rate(
      String id,
      String carrier,
      String service,
      BigDecimal rate,
      Currency currency,
      @Nullable Integer deliveryDays,
      @Nullable Integer estDeliveryDays,
      @Nullable String deliveryDate) {
    private static final int MAX_DIGITS = 12;

    Rate {
      Objects.requireNonNull(id);
      Objects.requireNonNull(carrier);
      Objects.requireNonNull(service);
      Objects.requireNonNull(rate);
      Objects.requireNonNull(currency);
      if (rate.precision() - rate.scale() > MAX_DIGITS) {
        throw new IllegalArgumentException("Not a price");
      }
    }

    ShippingRate toDomain() {
      return new ShippingRate(id, carrier, service, price(), days());
    }

    /** Carriers may count finer than a currency; the shop counts up. */
    private Money price() {
      var minorUnits = rate.movePointRight(currency.getDefaultFractionDigits());
      return new Money(minorUnits.setScale(0, RoundingMode.CEILING).longValueExact(), currency);
    }

    private Optional<Integer> days() {
      return Optional.ofNullable(deliveryDays).or(() -> Optional.ofNullable(estDeliveryDays));
    }
  }

  record PostageLabel(String labelUrl, @Nullable String labelDate) {
    PostageLabel {
      Objects.requireNonNull(labelUrl);
    }
  }

  record Tracker(@Nullable String estDeliveryDate, @Nullable List<TrackingDetail> trackingDetails) {
    /** What it told so far, as far as the shop has words for it. */
    Tracking toDomain() {
      var details = trackingDetails == null ? List.<TrackingDetail>of() : trackingDetails;
      return new Tracking(
          details.stream().flatMap(detail -> detail.toDomain().stream()).toList(),
          instant(estDeliveryDate));
    }
  }

  List<ShippingRate> offers() {
    return rates == null ? List.of() : rates.stream().map(Rate::toDomain).toList();
  }

  /** What was found of the address that it goes to, if it was looked for. */
  AddressCheck destination() {
    return toAddress == null
        ? new AddressCheck.Unknown("The answer has no address")
        : toAddress.toDomain();
  }

  /** What is known of the parcel, once it is followed. */
  Optional<Tracking> tracking() {
    return Optional.ofNullable(tracker).map(Tracker::toDomain);
  }

  /** The label, once it is bought. */
  Optional<Label> label() {
    return trackingCode == null || selectedRate == null || postageLabel == null
        ? Optional.empty()
        : Optional.of(label(trackingCode, selectedRate, postageLabel));
  }

  private Label label(String code, Rate bought, PostageLabel label) {
    return new Label(
        new TrackingNumber(code),
        bought.carrier(),
        bought.service(),
        label.labelUrl(),
        estimatedDelivery(bought, label));
  }

  /** What the tracker says, else the carrier's promise, else the days it takes from the label. */
  private Optional<Instant> estimatedDelivery(Rate bought, PostageLabel label) {
    return instant(tracker == null ? null : tracker.estDeliveryDate())
        .or(() -> instant(bought.deliveryDate()))
        .or(() ->
            instant(label.labelDate())
                .flatMap(from -> bought.days().map(it -> from.plus(Duration.ofDays(it)))));
  }

  private static Optional<Instant> instant(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(it -> OffsetDateTime.parse(it).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}

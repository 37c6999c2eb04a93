package marketplace.adapter.shipment.bicycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.Tracking;
import marketplace.domain.shipment.TrackingEvent;
import marketplace.domain.shipment.TrackingNumber;
import org.jspecify.annotations.Nullable;

/**
 * An errand as the couriers show it; what is null they did not say.
 *
 * @param number what the customer asks after it by, once it is booked
 * @param due when the parcel is to be there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Errand(
    String errand,
    @Nullable String service,
    @Nullable String number,
    @Nullable String label,
    @Nullable Instant due,
    @Nullable List<Entry> log) {
  static final String CARRIER = "Bicycle courier";

  Errand {
    Objects.requireNonNull(errand);
  }

  /** Something that a courier wrote down on the way. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(String state, Instant at, @Nullable String where) {
    Entry {
      Objects.requireNonNull(state);
      Objects.requireNonNull(at);
    }

    Optional<TrackingEvent> toDomain() {
      return reached()
          .map(
              it -> new TrackingEvent(it, at, state.replace('-', ' '), Optional.ofNullable(where)));
    }

    private Optional<ShipmentStatus> reached() {
      return switch (state) {
        case "booked" -> Optional.of(ShipmentStatus.LABEL_BOUGHT);
        case "collected" -> Optional.of(ShipmentStatus.IN_TRANSIT);
        case "around-the-corner" -> Optional.of(ShipmentStatus.OUT_FOR_DELIVERY);
        case "nobody-home" -> Optional.of(ShipmentStatus.FAILED);
        case "handed-over" -> Optional.of(ShipmentStatus.DELIVERED);
        case "brought-back" -> Optional.of(ShipmentStatus.RETURNED);
        default -> Optional.empty();
      };
    }
  }

  LabelOutcome outcome() {
    return number == null || label == null || service == null
        ? new LabelOutcome.NotBought()
        : new LabelOutcome.Bought(
            new Label(
                new TrackingNumber(number), CARRIER, service, label, Optional.ofNullable(due)));
  }

  Tracking tracking() {
    var entries = log == null ? List.<Entry>of() : log;
    return new Tracking(
        entries.stream().flatMap(it -> it.toDomain().stream()).toList(), Optional.ofNullable(due));
  }
}

package marketplace.adapter.shipment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.TrackingEvent;
import org.jspecify.annotations.Nullable;

/** Something that a carrier told of a parcel, as EasyPost shows it. */
record TrackingDetail(
    @Nullable String status,
    @Nullable String message,
    @Nullable String datetime,
    @Nullable Place trackingLocation) {
  /** Where it was. */
  record Place(@Nullable String city, @Nullable String state, @Nullable String country) {
    Optional<String> toDomain() {
      return Optional.of(
              Stream.of(city, state, country)
                  .filter(Objects::nonNull)
                  .filter(part -> !part.isBlank())
                  .collect(Collectors.joining(", ")))
          .filter(text -> !text.isEmpty());
    }
  }

  /** Empty for what says nothing of how far the parcel is, or not when. */
  Optional<TrackingEvent> toDomain() {
    return reached()
        .flatMap(reached ->
            instant()
                .map(at ->
                    new TrackingEvent(
                        reached, at, Objects.requireNonNullElse(message, ""), place())));
  }

  private Optional<ShipmentStatus> reached() {
    return switch (Objects.requireNonNullElse(status, "")) {
      case "pre_transit" -> Optional.of(ShipmentStatus.LABEL_BOUGHT);
      case "in_transit" -> Optional.of(ShipmentStatus.IN_TRANSIT);
      case "out_for_delivery", "available_for_pickup" ->
          Optional.of(ShipmentStatus.OUT_FOR_DELIVERY);
      case "delivered" -> Optional.of(ShipmentStatus.DELIVERED);
      case "return_to_sender" -> Optional.of(ShipmentStatus.RETURNED);
      case "failure" -> Optional.of(ShipmentStatus.FAILED);
      default -> Optional.empty();
    };
  }

  private Optional<Instant> instant() {
    try {
      return Optional.ofNullable(datetime).map(it -> OffsetDateTime.parse(it).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Optional<String> place() {
    return Optional.ofNullable(trackingLocation).flatMap(Place::toDomain);
  }
}

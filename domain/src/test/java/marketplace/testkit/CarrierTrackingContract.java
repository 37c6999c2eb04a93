package marketplace.testkit;

import static marketplace.domain.shipment.ShipmentStatus.DELIVERED;
import static marketplace.domain.shipment.ShipmentStatus.FAILED;
import static marketplace.domain.shipment.ShipmentStatus.IN_TRANSIT;
import static marketplace.domain.shipment.ShipmentStatus.OUT_FOR_DELIVERY;
import static marketplace.domain.shipment.ShipmentStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.TrackingEvent;
import marketplace.domain.shipment.TrackingOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every carrier's adapter promises about where a parcel is. */
public abstract class CarrierTrackingContract extends ShippingContract {
  @ParameterizedTest
  @EnumSource(names = {"IN_TRANSIT", "OUT_FOR_DELIVERY", "FAILED", "DELIVERED", "RETURNED"})
  void whereverAParcelIsIsTold(ShipmentStatus status) {
    var parcel = labelled();
    provider.move(parcel, status);

    assertThat(statuses(parcel)).contains(status).endsWith(status);
  }

  @Test
  void nothingOfAParcelsWayIsForgotten() {
    var parcel = labelled();
    provider.move(parcel, IN_TRANSIT);
    provider.move(parcel, OUT_FOR_DELIVERY);
    provider.move(parcel, FAILED);
    provider.move(parcel, DELIVERED);
    provider.move(parcel, RETURNED);

    assertThat(statuses(parcel))
        .containsSubsequence(IN_TRANSIT, OUT_FOR_DELIVERY, FAILED, DELIVERED, RETURNED);
    assertThat(events(parcel)).extracting(TrackingEvent::at).isSorted();
  }

  @Test
  void whatTheCarrierToldIsToldAgain() {
    var parcel = labelled();
    provider.move(parcel, IN_TRANSIT);
    var told = carrier().track(parcel);
    provider.move(parcel, DELIVERED);

    assertThat(carrier().track(parcel)).isEqualTo(carrier().track(parcel)).isNotEqualTo(told);
    assertThat(events(parcel)).containsAll(eventsOf(told));
  }

  @Test
  void eachParcelGoesItsOwnWay() {
    var one = labelled();
    var other = labelled();
    provider.move(one, DELIVERED);

    assertThat(statuses(one)).contains(DELIVERED);
    assertThat(statuses(other)).doesNotContain(DELIVERED);
  }

  @Test
  void aParcelWithoutALabelIsNowhere() {
    assertThat(events(prepared())).isEmpty();
  }

  @Test
  void nothingIsKnownOfAParcelThatNobodyPrepared() {
    var rate = prepared().rate();
    var parcel = Parcel.prepared(new ShipmentReference("nobody-s"), rate, Shop.box());

    assertThat(carrier().track(parcel)).isInstanceOf(TrackingOutcome.Unknown.class);
  }

  private List<ShipmentStatus> statuses(Parcel parcel) {
    return events(parcel).stream().map(TrackingEvent::status).toList();
  }

  private List<TrackingEvent> events(Parcel parcel) {
    return eventsOf(carrier().track(parcel));
  }

  private static List<TrackingEvent> eventsOf(TrackingOutcome outcome) {
    return switch (outcome) {
      case TrackingOutcome.Tracked(var tracking) -> tracking.events();
      case TrackingOutcome.Unknown _ -> List.of();
    };
  }
}

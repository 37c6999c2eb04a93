package marketplace.testkit;

import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.domain.Refusal;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.TrackingEvent;
import marketplace.domain.shipment.TrackingOutcome;
import org.junit.jupiter.api.Test;

/** What every carrier's adapter promises. */
public abstract class CarrierContract {
  protected abstract Carrier carrier();

  /** How many labels the carrier sold for the parcels of this test. */
  protected abstract int labelsSold();

  /** The parcel comes so far; it has a label. */
  protected abstract void move(Parcel parcel, Label label, ShipmentStatus status);

  @Test
  void preparingBuysNothing() {
    var parcel = prepared();

    assertThat(parcel.label()).isEmpty();
    assertThat(parcel.rate().price().minorUnits()).isPositive();
    assertThat(carrier().find(parcel)).isEqualTo(new LabelOutcome.NotBought());
    assertThat(labelsSold()).isZero();
  }

  @Test
  void buyingGivesALabelToTrackAParcelBy() {
    var parcel = prepared();

    var label = bought(carrier().buy(parcel));

    assertThat(label.trackingNumber().value()).isNotBlank();
    assertThat(label.carrier()).isEqualTo(parcel.rate().carrier());
    assertThat(label.url()).startsWith("http");
    assertThat(label.estimatedDelivery()).isPresent();
    assertThat(carrier().find(parcel)).isEqualTo(new LabelOutcome.Bought(label));
  }

  @Test
  void aParcelIsBoughtOnceHoweverOftenItIsAsked() {
    var parcel = prepared();

    assertThat(carrier().buy(parcel)).isEqualTo(carrier().buy(parcel));
    assertThat(labelsSold()).isEqualTo(1);
  }

  @Test
  void buyersThatComeTogetherGetTheSameLabel() {
    var parcel = prepared();

    var labels =
        IntStream.range(0, 4).parallel().mapToObj(_ -> carrier().buy(parcel)).distinct().toList();

    assertThat(labels).hasSize(1);
    assertThat(labelsSold()).isEqualTo(1);
  }

  @Test
  void aParcelThatMovesIsFollowedToItsDoor() {
    var parcel = prepared();
    var label = bought(carrier().buy(parcel));

    move(parcel, label, ShipmentStatus.IN_TRANSIT);
    assertThat(statuses(parcel)).contains(ShipmentStatus.IN_TRANSIT);
    move(parcel, label, ShipmentStatus.DELIVERED);
    assertThat(statuses(parcel)).contains(ShipmentStatus.IN_TRANSIT, ShipmentStatus.DELIVERED);
  }

  @Test
  void whatTheCarrierToldIsToldAgain() {
    var parcel = prepared();
    move(parcel, bought(carrier().buy(parcel)), ShipmentStatus.IN_TRANSIT);

    assertThat(carrier().track(parcel)).isEqualTo(carrier().track(parcel));
  }

  @Test
  void refusesToDeliverWhereNobodyDelivers() {
    var nowhere =
        new PostalAddress(
            new Line("1 Nowhere Lane"),
            Optional.empty(),
            new Line("Nowhere"),
            Optional.empty(),
            new Line(InMemoryCarrier.NOWHERE),
            Shop.address().country());

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() ->
            carrier().prepare(new Consignment("nowhere", Optional.empty(), nowhere, Shop.box())))
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo("address-undeliverable");
          assertThat(refusal.violations())
              .isNotEmpty()
              .allSatisfy(it -> assertThat(it.pointer()).startsWith("/shippingAddress"));
        });
    assertThat(carrier().verify(nowhere)).isInstanceOf(AddressCheck.Undeliverable.class);
  }

  @Test
  void findsWhereItDelivers() {
    assertThat(carrier().verify(Shop.address())).isEqualTo(new AddressCheck.Deliverable());
  }

  @Test
  void whoOnlyAsksForAPriceNeedsNoRecipient() {
    var offer =
        carrier().prepare(new Consignment("quote", Optional.empty(), Shop.address(), Shop.box()));

    assertThat(offer.rates()).isNotEmpty();
    assertThat(labelsSold()).isZero();
  }

  private static Consignment consignment() {
    var order = orderOf(lamp());
    return new Consignment(
        order.id().value(), Optional.of(order.customer()), order.shippingAddress(), Shop.box());
  }

  private Parcel prepared() {
    var offer = carrier().prepare(consignment());
    return Parcel.prepared(offer.reference(), offer.rates().getFirst(), Shop.box());
  }

  private static Label bought(LabelOutcome outcome) {
    assertThat(outcome).isInstanceOf(LabelOutcome.Bought.class);
    return ((LabelOutcome.Bought) outcome).label();
  }

  private List<ShipmentStatus> statuses(Parcel parcel) {
    assertThat(carrier().track(parcel)).isInstanceOf(TrackingOutcome.Tracked.class);
    var tracked = (TrackingOutcome.Tracked) carrier().track(parcel);
    return tracked.tracking().events().stream().map(TrackingEvent::status).toList();
  }
}

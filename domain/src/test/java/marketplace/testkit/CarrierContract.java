package marketplace.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.ShippingRate;
import org.junit.jupiter.api.Test;

/** What every carrier's adapter promises of addresses, of offers, and of buying one of them. */
public abstract class CarrierContract extends ShippingContract {
  @Test
  void preparingBuysNothing() {
    var parcel = prepared();

    assertThat(carrier().find(parcel)).isEqualTo(new LabelOutcome.NotBought());
    assertThat(provider.labelsSold()).isZero();
  }

  @Test
  void everyRateOfAnOfferHasAPriceAndANameOfItsOwn() {
    var offer = carrier().prepare(consignment("order-7"));

    assertThat(offer.rates())
        .isNotEmpty()
        .allMatch(rate -> rate.price().minorUnits() > 0)
        .doesNotHaveDuplicates();
    assertThat(offer.rates()).extracting(ShippingRate::reference).doesNotHaveDuplicates();
  }

  @Test
  void whoOnlyAsksForAPriceNeedsNoRecipient() {
    var offer =
        carrier().prepare(new Consignment("quote", Optional.empty(), Shop.address(), Shop.box()));

    assertThat(offer.rates()).isNotEmpty();
    assertThat(provider.labelsSold()).isZero();
  }

  @Test
  void buyingGivesALabelToTrackAParcelBy() {
    var parcel = prepared();

    var label = bought(carrier().buy(parcel));
    assertThat(label.trackingNumber().value()).isNotBlank();
    assertThat(label.url()).startsWith("http");
    assertThat(label.estimatedDelivery()).isPresent();
    assertThat(carrier().find(parcel)).isEqualTo(new LabelOutcome.Bought(label));
  }

  @Test
  void aParcelIsBoughtOnceHoweverOftenItIsAsked() {
    var parcel = prepared();

    assertThat(carrier().buy(parcel)).isEqualTo(carrier().buy(parcel));
    assertThat(provider.labelsSold()).isEqualTo(1);
  }

  @Test
  void findsWhereItDelivers() {
    warmUp();

    assertThat(carrier().verify(Shop.address())).isEqualTo(new AddressCheck.Deliverable());
  }

  @Test
  void anAddressThatIsNotFoundIsFaultyInAPartOfIt() {
    warmUp();

    assertThat(carrier().verify(nowhere()))
        .isInstanceOfSatisfying(
            AddressCheck.Undeliverable.class, it -> assertThat(it.faults()).isNotEmpty());
  }

  @Test
  void refusesToDeliverWhereNobodyDelivers() {
    var consignment = new Consignment("nowhere", Optional.empty(), nowhere(), Shop.box());

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> carrier().prepare(consignment))
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo("address-undeliverable");
          assertThat(refusal.violations())
              .isNotEmpty()
              .allSatisfy(it -> assertThat(it.pointer()).startsWith("/shippingAddress"));
        });
  }

  /** The first question of all takes long, and customers are not kept waiting for an address. */
  private void warmUp() {
    assertThat(carrier().prepare(consignment("first")).rates()).isNotEmpty();
  }

  private static PostalAddress nowhere() {
    return new PostalAddress(
        new Line("1 Nowhere Lane"),
        Optional.empty(),
        new Line("Nowhere"),
        Optional.empty(),
        new Line(InMemoryCarrier.NOWHERE),
        Shop.address().country());
  }
}

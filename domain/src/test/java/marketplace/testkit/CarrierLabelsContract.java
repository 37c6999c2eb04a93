package marketplace.testkit;

import static java.util.stream.Gatherers.mapConcurrent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.domain.shipment.ShipmentReference;
import org.junit.jupiter.api.Test;

/** What every carrier's adapter promises about labels: one for each parcel, and no more. */
public abstract class CarrierLabelsContract extends ShippingContract {
  @Test
  void theLabelIsOfTheServiceThatWasOffered() {
    var parcel = prepared();

    var label = bought(carrier().buy(parcel));
    assertThat(label.carrier()).isEqualTo(parcel.rate().carrier());
    assertThat(label.service()).isEqualTo(parcel.rate().service());
  }

  @Test
  void theParcelsOfAnOrderAreSeveral() {
    var one = prepared("order-7:1");
    var other = prepared("order-7:2");

    assertThat(one.reference()).isNotEqualTo(other.reference());
    assertThat(bought(carrier().buy(one)).trackingNumber())
        .isNotEqualTo(bought(carrier().buy(other)).trackingNumber());
    assertThat(provider.labelsSold()).isEqualTo(2);
  }

  @Test
  void whatWasPreparedTwiceIsBoughtOnce() {
    var loser = prepared();
    var winner = prepared();
    var label = bought(carrier().buy(winner));

    assertThat(carrier().find(loser)).isEqualTo(new LabelOutcome.NotBought());
    assertThat(carrier().find(winner)).isEqualTo(new LabelOutcome.Bought(label));
    assertThat(provider.labelsSold()).isEqualTo(1);
  }

  @Test
  void manyThatAreBoughtAtOnceHaveALabelEach() {
    var parcels = IntStream.range(0, 8).mapToObj(it -> prepared("order-7:" + it)).toList();

    var numbers =
        parcels.stream()
            .gather(mapConcurrent(8, it -> bought(carrier().buy(it)).trackingNumber()))
            .toList();
    assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
    assertThat(provider.labelsSold()).isEqualTo(8);
  }

  @Test
  void buyersThatComeTogetherHaveTheSameLabel() {
    var parcel = prepared();

    var outcomes = Crowd.of(8, () -> carrier().buy(parcel)).toList();
    var label = new LabelOutcome.Bought(bought(carrier().buy(parcel)));
    assertThat(outcomes).allMatch(it -> it instanceof LabelOutcome.Unknown || it.equals(label));
    assertThat(provider.labelsSold()).isEqualTo(1);
  }

  @Test
  void aParcelThatNobodyPreparedIsRefused() {
    var rate = prepared().rate();
    var parcel = Parcel.prepared(new ShipmentReference("nobody-s"), rate, Shop.box());

    assertThat(carrier().find(parcel)).isInstanceOf(LabelOutcome.Refused.class);
    assertThat(carrier().buy(parcel)).isInstanceOf(LabelOutcome.Refused.class);
    assertThat(provider.labelsSold()).isZero();
  }

  @Test
  void anOfferThatExpiredIsNotSold() {
    var parcel = prepared();
    provider.expireOffer(parcel);

    assertThat(carrier().buy(parcel)).isInstanceOf(LabelOutcome.Refused.class);
    assertThat(provider.labelsSold()).isZero();
    bought(carrier().buy(prepared()));
    assertThat(provider.labelsSold()).isEqualTo(1);
  }

  @Test
  void aLabelIsGoodForLongerThanItsOffer() {
    var parcel = prepared();
    var label = new LabelOutcome.Bought(bought(carrier().buy(parcel)));
    provider.expireOffer(parcel);

    assertThat(carrier().find(parcel)).isEqualTo(label);
    assertThat(carrier().buy(parcel)).isEqualTo(label);
    assertThat(provider.labelsSold()).isEqualTo(1);
  }
}

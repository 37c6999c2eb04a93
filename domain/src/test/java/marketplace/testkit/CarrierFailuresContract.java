package marketplace.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import marketplace.domain.Unavailable;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.TrackingOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every carrier's adapter promises when the carrier is out of reach, busy, broken or silent:
 * the shop hears that nothing is known, and asking again buys one label.
 */
public abstract class CarrierFailuresContract extends ShippingContract {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource
  void aPurchaseInTroubleIsMadeOnceInTheEnd(LineTrouble trouble) {
    var parcel = prepared();
    provider.trouble(trouble);

    var outcome = carrier().buy(parcel);
    provider.mend();
    assertThat(provider.labelsSold()).isEqualTo(trouble.isCarriedOut() ? 1 : 0);
    var label = bought(carrier().buy(parcel));
    assertThat(outcome).matches(it -> isUnknown(it) || (trouble.isCarriedOut() && isBought(it)));
    assertThat(carrier().find(parcel)).isEqualTo(new LabelOutcome.Bought(label));
    assertThat(provider.labelsSold()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_OFF_AFTERWARDS", "BROKEN_AFTERWARDS", "GARBLED", "ENDLESS"})
  void buyersThatComeTogetherAndHearNothingHaveOneLabel(LineTrouble trouble) {
    var parcel = prepared();
    provider.trouble(trouble);

    var outcomes = Crowd.of(4, () -> carrier().buy(parcel)).toList();
    provider.mend();
    var label = new LabelOutcome.Bought(bought(carrier().buy(parcel)));
    assertThat(outcomes).allMatch(it -> isUnknown(it) || it.equals(label));
    assertThat(provider.labelsSold()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_OFF", "SILENT", "BROKEN", "BUSY", "UNWELCOME"})
  void whetherALabelIsBoughtIsUnknownWhileNobodyAnswers(LineTrouble trouble) {
    var parcel = labelled();
    provider.trouble(trouble);

    assertThat(carrier().find(parcel)).isInstanceOf(LabelOutcome.Unknown.class);
    assertThat(carrier().buy(parcel)).isInstanceOf(LabelOutcome.Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_OFF", "SILENT", "BROKEN", "BUSY", "UNWELCOME"})
  void whereAParcelIsIsUnknownWhileNobodyAnswers(LineTrouble trouble) {
    var parcel = labelled();
    provider.trouble(trouble);

    assertThat(carrier().track(parcel)).isInstanceOf(TrackingOutcome.Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_OFF", "SILENT", "BROKEN", "BUSY", "UNWELCOME"})
  void whetherAnAddressIsFoundIsUnknownWhileNobodyAnswers(LineTrouble trouble) {
    provider.trouble(trouble);

    assertThat(carrier().verify(Shop.address())).isInstanceOf(AddressCheck.Unknown.class);
    provider.mend();
    assertThat(carrier().verify(Shop.address())).isEqualTo(new AddressCheck.Deliverable());
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_OFF", "SILENT", "BROKEN", "BUSY", "UNWELCOME"})
  void withoutTheCarrierNothingIsPrepared(LineTrouble trouble) {
    provider.trouble(trouble);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::prepared);
    provider.mend();
    assertThat(carrier().find(prepared())).isEqualTo(new LabelOutcome.NotBought());
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_OFF_AFTERWARDS", "SLOW", "BROKEN_AFTERWARDS", "GARBLED", "ENDLESS"})
  void aPreparationThatIsNotHeardOfCostsNothing(LineTrouble trouble) {
    provider.trouble(trouble);
    prepareInVain();
    provider.mend();

    assertThat(provider.labelsSold()).isZero();
    bought(carrier().buy(prepared()));
    assertThat(provider.labelsSold()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "SLOW"})
  void aCarrierThatTakesItsTimeIsNotWaitedForForever(LineTrouble trouble) {
    var parcel = prepared();
    provider.trouble(trouble);

    assertTimeoutPreemptively(DEADLINE, () -> carrier().buy(parcel));
  }

  private static boolean isUnknown(LabelOutcome outcome) {
    return outcome instanceof LabelOutcome.Unknown;
  }

  private static boolean isBought(LabelOutcome outcome) {
    return outcome instanceof LabelOutcome.Bought;
  }

  /** Some adapters ask again by themselves, and may hear something in the end. */
  private void prepareInVain() {
    try {
      prepared();
    } catch (Unavailable _) {
      // Then the shop asks again: above.
    }
  }
}

package marketplace.testkit;

import static marketplace.testkit.Shop.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import marketplace.domain.Unavailable;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every payment provider's adapter promises when the provider is out of reach, busy, broken or
 * silent: the shop hears that nothing is known, and asking again moves money once.
 */
public abstract class PaymentFailuresContract extends PaymentContract {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource
  void aChargeInTroubleIsUnknownAndMadeOnceInTheEnd(LineTrouble trouble) {
    var payment = open();
    provider.trouble(trouble);

    assertThat(charge(payment, FIRST, payingToken())).isInstanceOf(PaymentOutcome.Unknown.class);
    provider.mend();
    assertThat(gateway().find(payment) instanceof PaymentOutcome.Unconfirmed)
        .isNotEqualTo(trouble.isCarriedOut());
    assertThat(pay(payment, FIRST)).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @ParameterizedTest
  @EnumSource
  void aCancellationInTroubleIsUnknownAndHoldsInTheEnd(LineTrouble trouble) {
    var payment = open();
    provider.trouble(trouble);

    assertThat(gateway().cancel(payment)).isInstanceOf(PaymentOutcome.Unknown.class);
    provider.mend();
    assertThat(gateway().cancel(payment)).isEqualTo(new PaymentOutcome.Cancelled());
  }

  @ParameterizedTest
  @EnumSource
  void aRefundInTroubleIsUnknownAndGivenOnceInTheEnd(LineTrouble trouble) {
    var payment = paid();
    var refund = new Refund("r1", euros("5.00"));
    provider.trouble(trouble);

    assertThat(gateway().refund(payment, refund)).isInstanceOf(RefundOutcome.Unknown.class);
    provider.mend();
    assertThat(gateway().refund(payment, refund)).isEqualTo(new RefundOutcome.Accepted());
    assertThat(provider.refunded(order)).isEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_OFF", "SILENT", "BROKEN", "BUSY"})
  void whatBecameOfAPaymentIsUnknownWhileNobodyAnswers(LineTrouble trouble) {
    var payment = paid();
    provider.trouble(trouble);

    assertThat(gateway().find(payment)).isInstanceOf(PaymentOutcome.Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_OFF", "BUSY"})
  void withoutTheProviderNoPaymentIsOpened(LineTrouble trouble) {
    provider.trouble(trouble);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open);
    provider.mend();
    assertThat(pay(open(), FIRST)).isEqualTo(PAID);
  }

  @Test
  void aPaymentWhoseOpeningWasNotHeardOfIsTheOneThatIsOpenedNext() {
    provider.trouble(LineTrouble.CUT_OFF_AFTERWARDS);
    openInVain();
    provider.mend();

    assertThat(open()).isEqualTo(open());
    assertThat(pay(open(), FIRST)).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "SLOW"})
  void aProviderThatTakesItsTimeIsNotWaitedForForever(LineTrouble trouble) {
    var payment = open();
    provider.trouble(trouble);

    assertTimeoutPreemptively(DEADLINE, () -> charge(payment, FIRST, payingToken()));
  }

  /** Some adapters ask again by themselves, and may hear something in the end. */
  private void openInVain() {
    try {
      open();
    } catch (Unavailable _) {
      // Then the shop asks again: below.
    }
  }
}

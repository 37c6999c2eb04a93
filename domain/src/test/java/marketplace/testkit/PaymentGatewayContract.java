package marketplace.testkit;

import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.TestToken.ALSO_PAYS_AT_ONCE;
import static marketplace.testkit.TestToken.IS_CHALLENGED;
import static marketplace.testkit.TestToken.IS_CHALLENGED_AND_DECLINED;
import static marketplace.testkit.TestToken.IS_DECLINED;
import static marketplace.testkit.TestToken.IS_UNKNOWN;
import static marketplace.testkit.TestToken.PAYS_AT_ONCE;
import static marketplace.testkit.TestToken.PAYS_LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import marketplace.domain.Refusal;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every payment provider's adapter promises while it can be reached. */
public abstract class PaymentGatewayContract extends PaymentContract {
  @Test
  void openingMovesNoMoney() {
    var payment = open();

    assertThat(gateway().find(payment)).isInstanceOf(PaymentOutcome.Unconfirmed.class);
    assertThat(provider.captured(order)).isZero();
  }

  @Test
  void openingAgainGivesTheSamePayment() {
    assertThat(open()).isEqualTo(open());
  }

  @Test
  void anotherAmountIsAnotherPayment() {
    var first = open();
    var dearer = gateway().open(order, euros("24.99"));

    assertThat(dearer).isNotEqualTo(first);
    assertThat(gateway().open(order, euros("24.99"))).isEqualTo(dearer);
    assertThat(open()).isEqualTo(first);
    assertThat(pay(open(), FIRST)).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void openingWhatIsPaidLeavesItPaid() {
    var payment = paid();
    open();

    assertThat(gateway().find(payment)).isEqualTo(PAID);
  }

  @Test
  void thoseWhoOpenTogetherGetTheSamePayment() {
    assertThat(Crowd.of(8, this::open).distinct()).hasSize(1);
  }

  @Test
  void nothingCannotBePaid() {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> gateway().open(order, euros("0.00")));
  }

  @Test
  void aPaymentThatTheProviderDoesNotKnowIsNotFound() {
    assertThat(gateway().find(new PaymentReference("nobody_knows")))
        .isInstanceOf(PaymentOutcome.Unknown.class);
  }

  @Test
  void whatPaysAtOnceIsPaidAtOnce() {
    var payment = open();

    assertThat(charge(payment, FIRST, token(PAYS_AT_ONCE))).isEqualTo(PAID);
    assertThat(gateway().find(payment)).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void whatPaysLaterIsNotPaidBeforeTheMoneyHasCome() {
    var payment = open();

    assertThat(charge(payment, FIRST, token(PAYS_LATER))).matches(PaymentContract::isUnderWay);
    assertThat(gateway().find(payment)).matches(PaymentContract::isUnderWay);
    assertThat(provider.captured(order)).isZero();
    provider.receive(payment, TOTAL);
    assertThat(gateway().find(payment)).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void ifOtherMoneyComesThanAskedItIsSaid() {
    var payment = open();
    charge(payment, FIRST, token(PAYS_LATER));
    provider.receive(payment, euros("19.98"));

    assertThat(gateway().find(payment)).isEqualTo(new PaymentOutcome.Succeeded(euros("19.98")));
  }

  @Test
  void theSameAttemptIsChargedOnce() {
    var payment = open();
    pay(payment, FIRST);

    assertThat(pay(payment, FIRST)).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void attemptsThatComeTogetherChargeOnce() {
    var payment = open();
    assertThat(Crowd.of(8, () -> charge(payment, FIRST, payingToken())))
        .noneMatch(PaymentOutcome.Declined.class::isInstance);

    assertThat(pay(payment, FIRST)).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void aPaidPaymentIsNotChargedByAnotherAttempt() {
    var payment = paid();

    assertThat(pay(payment, FIRST.next())).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void norByAnotherToken() {
    var payment = paid();

    assertThat(charge(payment, FIRST.next(), token(ALSO_PAYS_AT_ONCE))).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @ParameterizedTest
  @EnumSource(names = {"IS_DECLINED", "IS_DECLINED_FOR_GOOD"})
  void aDeclineSaysWhyAndLeavesRoomForAnotherAttempt(TestToken token) {
    var payment = open();

    assertThat(charge(payment, FIRST, token(token)))
        .isInstanceOfSatisfying(
            PaymentOutcome.Declined.class,
            declined -> {
              assertThat(declined.decline().code()).isNotBlank();
              assertThat(declined.decline().message()).isNotBlank();
            });
    assertThat(gateway().find(payment)).isInstanceOf(PaymentOutcome.Unconfirmed.class);
    assertThat(pay(payment, FIRST.next())).isEqualTo(PAID);
  }

  @Test
  void aDeclinedAttemptStaysDeclinedHoweverOftenItIsAsked() {
    var payment = open();
    var declined = charge(payment, FIRST, token(IS_DECLINED));

    assertThat(charge(payment, FIRST, token(IS_DECLINED))).isEqualTo(declined);
  }

  @Test
  void anAttemptIsNotChargedWithAnotherTokenThanItsOwn() {
    var payment = open();
    charge(payment, FIRST, token(IS_DECLINED));
    charge(payment, FIRST, token(PAYS_AT_ONCE));

    assertThat(provider.captured(order)).isZero();
  }

  @Test
  void aTokenThatTheProviderDoesNotKnowIsDeclined() {
    assertThat(charge(open(), FIRST, token(IS_UNKNOWN)))
        .isInstanceOf(PaymentOutcome.Declined.class);
  }

  @Test
  void aChallengeThatIsPassedPays() {
    var payment = challenged(IS_CHALLENGED);
    provider.answerChallenge(payment, true);

    assertThat(gateway().find(payment)).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void aChallengeThatIsFailedDoesNot() {
    var payment = challenged(IS_CHALLENGED);
    provider.answerChallenge(payment, false);

    assertDeclinedBefore(payment);
  }

  @Test
  void aPassedChallengeMayBeFollowedByADecline() {
    var payment = challenged(IS_CHALLENGED_AND_DECLINED);
    provider.answerChallenge(payment, true);

    assertDeclinedBefore(payment);
  }

  @Test
  void aChallengeStandsHoweverOftenTheAttemptIsAsked() {
    var payment = challenged(IS_CHALLENGED);

    assertThat(charge(payment, FIRST, token(IS_CHALLENGED))).isEqualTo(gateway().find(payment));
  }

  @Test
  void whoAbandonsAChallengeCanPayInAnotherWay() {
    var payment = challenged(IS_CHALLENGED);

    assertThat(pay(payment, FIRST.next())).isEqualTo(PAID);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void aChallengeCanBeCancelled() {
    var payment = challenged(IS_CHALLENGED);

    assertThat(gateway().cancel(payment)).isEqualTo(new PaymentOutcome.Cancelled());
  }

  @Test
  void whatIsCancelledIsNeverCharged() {
    var payment = open();

    assertThat(gateway().cancel(payment)).isEqualTo(new PaymentOutcome.Cancelled());
    assertThat(gateway().cancel(payment)).isEqualTo(new PaymentOutcome.Cancelled());
    assertThat(charge(payment, FIRST, payingToken())).isEqualTo(new PaymentOutcome.Cancelled());
    assertThat(gateway().find(payment)).isEqualTo(new PaymentOutcome.Cancelled());
    assertThat(provider.captured(order)).isZero();
  }

  @Test
  void cancellingWhatIsPaidSaysThatItIsPaid() {
    assertThat(gateway().cancel(paid())).isEqualTo(PAID);
  }

  private void assertDeclinedBefore(PaymentReference payment) {
    assertThat(gateway().find(payment))
        .isInstanceOfSatisfying(
            PaymentOutcome.Unconfirmed.class, it -> assertThat(it.last()).isPresent());
    assertThat(provider.captured(order)).isZero();
  }

  private PaymentReference challenged(TestToken token) {
    var payment = open();
    assertThat(charge(payment, FIRST, token(token)))
        .isInstanceOfSatisfying(
            PaymentOutcome.NeedsAction.class,
            it -> assertThat(it.action().clientSecret()).isNotBlank());
    return payment;
  }
}

package marketplace.testkit;

import static marketplace.testkit.Shop.CARD_WITH_CHALLENGE;
import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.OTHER_GOOD_CARD;
import static marketplace.testkit.Shop.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.PaymentGateway;
import org.junit.jupiter.api.Test;

/** What every payment provider's adapter promises. */
public abstract class PaymentGatewayContract {
  private static final PaymentAttempt FIRST = PaymentAttempt.FIRST;
  private static final PaymentOutcome PAID = new PaymentOutcome.Succeeded(euros("19.99"));

  private final OrderId order = new OrderId(Shop.newCartId());

  protected abstract PaymentGateway gateway();

  /** The shopper passes or fails what the bank asked. */
  protected abstract void answerChallenge(PaymentReference reference, boolean passed);

  /** All that was taken at the provider for an order, before refunds, in minor units. */
  protected abstract long captured(OrderId order);

  @Test
  void openingMovesNoMoney() {
    var reference = open();

    assertThat(gateway().find(reference)).isInstanceOf(PaymentOutcome.Unconfirmed.class);
    assertThat(captured(order)).isZero();
  }

  @Test
  void openingAgainGivesTheSamePayment() {
    assertThat(open()).isEqualTo(open());
  }

  @Test
  void nothingCannotBePaid() {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> gateway().open(order, euros("0.00")));
  }

  @Test
  void aGoodCardIsCharged() {
    var reference = open();

    assertThat(charge(reference, FIRST, GOOD_CARD)).isEqualTo(PAID);
    assertThat(gateway().find(reference)).isEqualTo(PAID);
    assertThat(captured(order)).isEqualTo(1999);
  }

  @Test
  void theSameAttemptIsChargedOnce() {
    var reference = open();
    charge(reference, FIRST, GOOD_CARD);

    assertThat(charge(reference, FIRST, GOOD_CARD)).isEqualTo(PAID);
    assertThat(captured(order)).isEqualTo(1999);
  }

  @Test
  void attemptsThatComeTogetherChargeOnce() {
    var reference = open();

    Stream.generate(() -> GOOD_CARD)
        .limit(8)
        .parallel()
        .forEach(card -> charge(reference, FIRST, card));

    assertThat(gateway().find(reference)).isEqualTo(PAID);
    assertThat(captured(order)).isEqualTo(1999);
  }

  @Test
  void aPaidPaymentIsNotChargedByAnotherAttempt() {
    var reference = open();
    charge(reference, FIRST, GOOD_CARD);

    assertThat(charge(reference, FIRST.next(), OTHER_GOOD_CARD)).isEqualTo(PAID);
    assertThat(captured(order)).isEqualTo(1999);
  }

  @Test
  void aDeclineSaysWhyAndLeavesRoomForAnotherAttempt() {
    var reference = open();

    assertThat(charge(reference, FIRST, DECLINED_CARD))
        .isInstanceOfSatisfying(
            PaymentOutcome.Declined.class,
            declined -> {
              assertThat(declined.decline().code()).isNotBlank();
              assertThat(declined.decline().message()).isNotBlank();
            });
    assertThat(gateway().find(reference)).isInstanceOf(PaymentOutcome.Unconfirmed.class);
    assertThat(charge(reference, FIRST.next(), GOOD_CARD)).isEqualTo(PAID);
  }

  @Test
  void aDeclinedAttemptStaysDeclinedHoweverOftenItIsAsked() {
    var reference = open();
    var declined = charge(reference, FIRST, DECLINED_CARD);

    assertThat(charge(reference, FIRST, DECLINED_CARD)).isEqualTo(declined);
  }

  @Test
  void aChallengeThatIsPassedPays() {
    var reference = challenged();
    answerChallenge(reference, true);

    assertThat(gateway().find(reference)).isEqualTo(PAID);
    assertThat(captured(order)).isEqualTo(1999);
  }

  @Test
  void aChallengeThatIsFailedDoesNot() {
    var reference = challenged();
    answerChallenge(reference, false);

    assertThat(gateway().find(reference))
        .isInstanceOfSatisfying(
            PaymentOutcome.Unconfirmed.class,
            unconfirmed -> assertThat(unconfirmed.last()).isPresent());
    assertThat(captured(order)).isZero();
  }

  @Test
  void whatIsCancelledIsNeverCharged() {
    var reference = open();

    assertThat(gateway().cancel(reference)).isEqualTo(new PaymentOutcome.Cancelled());
    assertThat(gateway().cancel(reference)).isEqualTo(new PaymentOutcome.Cancelled());
    assertThat(charge(reference, FIRST, GOOD_CARD)).isEqualTo(new PaymentOutcome.Cancelled());
    assertThat(captured(order)).isZero();
  }

  @Test
  void aChallengeCanBeCancelled() {
    var reference = challenged();

    assertThat(gateway().cancel(reference)).isEqualTo(new PaymentOutcome.Cancelled());
  }

  @Test
  void cancellingWhatIsPaidSaysThatItIsPaid() {
    var reference = open();
    charge(reference, FIRST, GOOD_CARD);

    assertThat(gateway().cancel(reference)).isEqualTo(PAID);
  }

  @Test
  void aRefundIsGivenOncePerKeyAndNeverMoreThanWasPaid() {
    var reference = open();
    charge(reference, FIRST, GOOD_CARD);
    var refund = new Refund("r1", euros("15.00"));

    assertThat(gateway().refund(reference, refund)).isEqualTo(new RefundOutcome.Accepted());
    assertThat(gateway().refund(reference, refund)).isEqualTo(new RefundOutcome.Accepted());
    assertThat(gateway().refund(reference, new Refund("r2", euros("15.00"))))
        .isInstanceOf(RefundOutcome.Refused.class);
    assertThat(gateway().refund(reference, new Refund("r3", euros("4.99"))))
        .isEqualTo(new RefundOutcome.Accepted());
  }

  private PaymentReference open() {
    return gateway().open(order, euros("19.99"));
  }

  private PaymentReference challenged() {
    var reference = open();
    assertThat(charge(reference, FIRST, CARD_WITH_CHALLENGE))
        .isInstanceOfSatisfying(
            PaymentOutcome.NeedsAction.class,
            it -> assertThat(it.action().clientSecret()).isNotBlank());
    return reference;
  }

  private PaymentOutcome charge(
      PaymentReference reference, PaymentAttempt attempt, PaymentToken token) {
    return gateway().charge(reference, attempt, token);
  }
}

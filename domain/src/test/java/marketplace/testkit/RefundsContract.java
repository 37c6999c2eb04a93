package marketplace.testkit;

import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.TestToken.PAYS_AND_CANNOT_BE_REFUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import org.junit.jupiter.api.Test;

/** What every payment provider's adapter promises about money that goes back. */
public abstract class RefundsContract extends PaymentContract {
  @Test
  void everythingCanGoBack() {
    assertThat(refund(paid(), "all", "19.99")).isEqualTo(new RefundOutcome.Accepted());
    assertThat(provider.refunded(order)).isEqualTo(1999);
    assertThat(provider.captured(order)).isEqualTo(1999);
  }

  @Test
  void partsGoBackUntilNothingIsLeft() {
    var payment = paid();

    assertThat(refund(payment, "r1", "15.00")).isEqualTo(new RefundOutcome.Accepted());
    assertThat(refund(payment, "r2", "15.00")).isInstanceOf(RefundOutcome.Refused.class);
    assertThat(refund(payment, "r3", "4.99")).isEqualTo(new RefundOutcome.Accepted());
    assertThat(refund(payment, "r4", "0.01")).isInstanceOf(RefundOutcome.Refused.class);
    assertThat(provider.refunded(order)).isEqualTo(1999);
  }

  @Test
  void moreThanWasPaidDoesNotGoBack() {
    assertThat(refund(paid(), "r1", "20.00")).isInstanceOf(RefundOutcome.Refused.class);
    assertThat(provider.refunded(order)).isZero();
  }

  @Test
  void aRefundIsGivenOncePerKey() {
    var payment = paid();
    refund(payment, "r1", "5.00");

    assertThat(refund(payment, "r1", "5.00")).isEqualTo(new RefundOutcome.Accepted());
    assertThat(provider.refunded(order)).isEqualTo(500);
  }

  @Test
  void aKeyThatWasUsedGivesNothingMoreWhateverTheAmount() {
    var payment = paid();
    refund(payment, "r1", "5.00");
    refund(payment, "r1", "6.00");

    assertThat(provider.refunded(order)).isEqualTo(500);
  }

  @Test
  void refundsThatComeTogetherUnderOneKeyAreGivenOnce() {
    var payment = paid();
    assertThat(Crowd.of(8, () -> refund(payment, "r1", "5.00")))
        .noneMatch(RefundOutcome.Refused.class::isInstance);

    assertThat(refund(payment, "r1", "5.00")).isEqualTo(new RefundOutcome.Accepted());
    assertThat(provider.refunded(order)).isEqualTo(500);
  }

  @Test
  void whatWasNotPaidDoesNotGoBack() {
    assertThat(refund(open(), "r1", "5.00")).isInstanceOf(RefundOutcome.Refused.class);
  }

  @Test
  void aRefundThatReturnsLaterIsRefusedWhenItIsAskedAgain() {
    var payment = paidAndNotRefundable();
    provider.returnRefund(payment, new Refund("r1", euros("5.00")));

    assertThat(refund(payment, "r1", "5.00"))
        .isInstanceOfSatisfying(
            RefundOutcome.Refused.class, it -> assertThat(it.code()).isEqualTo("refund_failed"));
    assertThat(provider.refunded(order)).isZero();
  }

  @Test
  void whatReturnedCanBeGivenUnderAnotherKey() {
    var payment = paidAndNotRefundable();
    provider.returnRefund(payment, new Refund("r1", euros("5.00")));

    assertThat(refund(payment, "r2", "19.99")).isEqualTo(new RefundOutcome.Accepted());
    assertThat(provider.refunded(order)).isEqualTo(1999);
  }

  /** A refund of 5.00 has been accepted already, under the key r1. */
  private PaymentReference paidAndNotRefundable() {
    var payment = open();
    assertThat(charge(payment, FIRST, token(PAYS_AND_CANNOT_BE_REFUNDED))).isEqualTo(PAID);
    assertThat(refund(payment, "r1", "5.00")).isEqualTo(new RefundOutcome.Accepted());
    return payment;
  }

  private RefundOutcome refund(PaymentReference payment, String key, String amount) {
    return gateway().refund(payment, new Refund(key, euros(amount)));
  }
}

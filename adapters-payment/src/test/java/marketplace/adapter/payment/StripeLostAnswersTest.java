package marketplace.adapter.payment;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import marketplace.domain.Unavailable;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.PaymentGateway;
import marketplace.sandbox.payment.PaymentSandbox;
import marketplace.sandbox.payment.Settings;
import marketplace.testkit.ScriptedParty;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line to Stripe breaks, before or after Stripe did what it was asked. */
class StripeLostAnswersTest {
  private static final PaymentOutcome PAID = new PaymentOutcome.Succeeded(euros("19.99"));

  private final OrderId order = new OrderId(Shop.newCartId());
  private final ScriptedParty line = new ScriptedParty();
  private final PaymentGateway gateway = Gateways.to(line.uri());
  private PaymentSandbox stripe;

  @BeforeEach
  void startStripe(@TempDir Path folder) {
    stripe = PaymentSandbox.start(folder, 0, Settings.standard());
  }

  @AfterEach
  void hangUp() {
    line.close();
    stripe.close();
  }

  @Test
  void aChargeThatNeverArrivedIsMadeWhenItIsAskedAgain() {
    var payment = opened();
    line.thenDrops().thenRelaysTo(stripe.uri());

    assertThat(charge(payment)).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(gateway.find(payment)).isInstanceOf(PaymentOutcome.Unconfirmed.class);
    assertThat(charge(payment)).isEqualTo(PAID);
  }

  @Test
  void aChargeWhoseAnswerWasLostIsFoundAndNotMadeAgain() {
    var payment = opened();
    line.thenDropsTheAnswerOf(stripe.uri()).thenRelaysTo(stripe.uri());

    assertThat(charge(payment)).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(gateway.find(payment)).isEqualTo(PAID);
    assertThat(charge(payment)).isEqualTo(PAID);
  }

  @Test
  void aPaymentWhoseOpeningWasLostIsOpenedOnce() {
    line.thenDropsTheAnswerOf(stripe.uri()).thenRelaysTo(stripe.uri());

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open);
    assertThat(open()).isEqualTo(open());
  }

  @Test
  void aCancellationWhoseAnswerWasLostHoldsWhenItIsAskedAgain() {
    var payment = opened();
    line.thenDropsTheAnswerOf(stripe.uri()).thenRelaysTo(stripe.uri());

    assertThat(gateway.cancel(payment)).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(gateway.cancel(payment)).isEqualTo(new PaymentOutcome.Cancelled());
  }

  @Test
  void aRefundWhoseAnswerWasLostIsGivenOnce() {
    var payment = opened();
    charge(payment);
    line.thenRelaysTo(stripe.uri()).thenDropsTheAnswerOf(stripe.uri()).thenRelaysTo(stripe.uri());
    var half = new Refund("half", euros("10.00"));

    assertThat(gateway.refund(payment, half)).isInstanceOf(RefundOutcome.Unknown.class);
    assertThat(gateway.refund(payment, half)).isEqualTo(new RefundOutcome.Accepted());
    assertThat(gateway.refund(payment, new Refund("rest", euros("9.99"))))
        .isEqualTo(new RefundOutcome.Accepted());
  }

  private PaymentReference opened() {
    line.thenRelaysTo(stripe.uri());
    return open();
  }

  private PaymentReference open() {
    return gateway.open(order, euros("19.99"));
  }

  private PaymentOutcome charge(PaymentReference payment) {
    return gateway.charge(payment, PaymentAttempt.FIRST, GOOD_CARD);
  }
}

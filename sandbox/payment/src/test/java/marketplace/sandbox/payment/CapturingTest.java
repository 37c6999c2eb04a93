package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.RefundCreateParams;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturingTest {
  private final Shop shop;

  CapturingTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whatIsSetAsideIsNotTakenYet() throws StripeException {
    var intent = setAside();

    assertThat(intent.getStatus()).isEqualTo("requires_capture");
    assertThat(intent.getCaptureMethod()).isEqualTo("manual");
    assertThat(intent.getAmountCapturable()).isEqualTo(1999);
    assertThat(intent.getAmountReceived()).isZero();
    assertThat(charge(intent).getCaptured()).isFalse();
    assertThat(charge(intent).getStatus()).isEqualTo("succeeded");
    assertThat(refused(() -> refund(intent))).hasMessageContaining("successful charge");
  }

  @Test
  void allOfItCanBeTaken() throws StripeException {
    var taken = shop.stripe.v1().paymentIntents().capture(setAside().getId());

    assertThat(taken.getStatus()).isEqualTo("succeeded");
    assertThat(taken.getAmountReceived()).isEqualTo(1999);
    assertThat(taken.getAmountCapturable()).isZero();
    assertThat(charge(taken).getCaptured()).isTrue();
    assertThat(charge(taken).getAmountRefunded()).isZero();
  }

  @Test
  void whatIsNotTakenOfItIsReleased() throws StripeException {
    var taken = capture(setAside(), 1500);

    assertThat(taken.getAmountReceived()).isEqualTo(1500);
    assertThat(charge(taken).getAmountCaptured()).isEqualTo(1500);
    assertThat(charge(taken).getAmountRefunded()).isEqualTo(499);
    refund(taken);
    assertThat(shop.stripe.v1().refunds().list().getData().getFirst().getAmount()).isEqualTo(1500);
  }

  @Test
  void moreThanWasSetAsideCannotBeTaken() throws StripeException {
    var intent = setAside();

    assertThat(refused(() -> capture(intent, 2000)).getParam()).isEqualTo("amount_to_capture");
    assertThat(refused(() -> capture(intent, 0)).getParam()).isEqualTo("amount_to_capture");
  }

  @Test
  void itIsTakenOnce() throws StripeException {
    var taken = capture(setAside(), 1500);

    assertThat(refused(() -> capture(taken, 499)).getCode())
        .isEqualTo("payment_intent_unexpected_state");
    assertThat(refused(() -> capture(shop.open(), 1999)).getCode())
        .isEqualTo("payment_intent_unexpected_state");
  }

  @Test
  void cancellingReleasesIt() throws StripeException {
    var cancelled = shop.stripe.v1().paymentIntents().cancel(setAside().getId());

    assertThat(cancelled.getStatus()).isEqualTo("canceled");
    assertThat(charge(cancelled).getRefunded()).isTrue();
    assertThat(charge(cancelled).getAmountCaptured()).isZero();
  }

  private PaymentIntent setAside() throws StripeException {
    var params = Shop.order(1999, "eur").setCaptureMethod(CaptureMethod.MANUAL);
    var intent = shop.stripe.v1().paymentIntents().create(params.build());
    return shop.confirm(intent.getId(), "pm_card_visa");
  }

  private PaymentIntent capture(PaymentIntent intent, long amount) throws StripeException {
    var params = PaymentIntentCaptureParams.builder().setAmountToCapture(amount).build();
    return shop.stripe.v1().paymentIntents().capture(intent.getId(), params);
  }

  private Charge charge(PaymentIntent intent) throws StripeException {
    return shop.stripe.v1().charges().retrieve(intent.getLatestCharge());
  }

  private void refund(PaymentIntent intent) throws StripeException {
    var params = RefundCreateParams.builder().setPaymentIntent(intent.getId()).build();
    shop.stripe.v1().refunds().create(params);
  }

  private static InvalidRequestException refused(ThrowingCallable request) {
    return catchThrowableOfType(InvalidRequestException.class, request);
  }
}

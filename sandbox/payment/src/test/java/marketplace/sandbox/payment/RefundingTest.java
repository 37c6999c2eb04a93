package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefundingTest {
  private final Shop shop;

  RefundingTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void withoutAnAmountEverythingGoesBack() throws StripeException {
    var paid = shop.paid();
    var refund = refund(of(paid.getId()));

    assertThat(refund.getAmount()).isEqualTo(1999);
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    assertThat(refund.getPaymentIntent()).isEqualTo(paid.getId());
    var charge = shop.stripe.v1().charges().retrieve(refund.getCharge());
    assertThat(charge.getRefunded()).isTrue();
    assertThat(shop.find(paid.getId()).getAmountReceived()).isEqualTo(1999);
  }

  @Test
  void partsGoBackUntilNothingIsLeft() throws StripeException {
    var paid = shop.paid().getId();
    refund(of(paid).setAmount(1000L));

    assertThat(refused(of(paid).setAmount(1000L)).getParam()).isEqualTo("amount");
    assertThat(refund(of(paid)).getAmount()).isEqualTo(999);
    assertThat(refused(of(paid)).getCode()).isEqualTo("charge_already_refunded");
    var refunds = RefundListParams.builder().setPaymentIntent(paid).build();
    assertThat(shop.stripe.v1().refunds().list(refunds).getData()).hasSize(2);
  }

  @Test
  void whatWasNeverPaidCannotGoBack() throws StripeException {
    assertThat(refused(of(shop.open().getId())).getMessage()).contains("successful charge");
  }

  @Test
  void aRefundThatFailsLaterCanBeMadeAgain() throws StripeException {
    var paid = shop.confirm(shop.open().getId(), "pm_card_refundFail").getId();
    var refund = refund(of(paid));
    assertThat(refund.getStatus()).isEqualTo("pending");
    settle(refund, "failed");

    assertThat(found(refund).getStatus()).isEqualTo("failed");
    assertThat(found(refund).getFailureReason()).isNotEmpty();
    assertThat(shop.stripe.v1().events().list().getData().getFirst().getType())
        .isEqualTo("refund.failed");
    assertThat(refund(of(paid)).getAmount()).isEqualTo(1999);
  }

  @Test
  void aPendingRefundSucceedsOnce() throws StripeException {
    var refund = refund(of(shop.confirm(shop.open().getId(), "pm_card_pendingRefund").getId()));
    settle(refund, "succeeded");

    assertThat(found(refund).getStatus()).isEqualTo("succeeded");
    assertThat(settle(refund, "failed")).isEqualTo(400);
  }

  private int settle(Refund refund, String outcome) {
    var path = "/sandbox/refunds/" + refund.getId() + "/settle?outcome=" + outcome;
    return shop.post(path, "").statusCode();
  }

  private Refund found(Refund refund) throws StripeException {
    return shop.stripe.v1().refunds().retrieve(refund.getId());
  }

  private static RefundCreateParams.Builder of(String intent) {
    return RefundCreateParams.builder().setPaymentIntent(intent);
  }

  private Refund refund(RefundCreateParams.Builder params) throws StripeException {
    return shop.stripe.v1().refunds().create(params.build());
  }

  private InvalidRequestException refused(RefundCreateParams.Builder params) {
    return catchThrowableOfType(InvalidRequestException.class, () -> refund(params));
  }
}

package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputingTest {
  private final Shop shop;

  DisputingTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "pm_card_createDispute,                   fraudulent,           needs_response",
    "pm_card_createDisputeProductNotReceived, product_not_received, needs_response",
    "pm_card_createDisputeInquiry,            fraudulent,           warning_needs_response"
  })
  void whatWasPaidIsContestedAtOnce(String method, String reason, String status)
      throws StripeException {
    var paid = pay(method);
    var dispute = disputeOf(paid);

    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(dispute.getId()).startsWith("du_");
    assertThat(dispute.getAmount()).isEqualTo(1999);
    assertThat(dispute.getPaymentIntent()).isEqualTo(paid.getId());
    assertThat(dispute.getReason()).isEqualTo(reason);
    assertThat(dispute.getStatus()).isEqualTo(status);
    assertThat(shop.stripe.v1().charges().retrieve(dispute.getCharge()).getDisputed()).isTrue();
    assertThat(shop.stripe.v1().disputes().retrieve(dispute.getId())).isEqualTo(dispute);
  }

  @Test
  void aDisputeIsAnEvent() throws StripeException {
    var dispute = disputeOf(pay("pm_card_createDispute"));
    var event = shop.stripe.v1().events().list().getData().getFirst();

    assertThat(event.getType()).isEqualTo("charge.dispute.created");
    assertThat(event.getDataObjectDeserializer().getObject()).contains(dispute);
  }

  @Test
  void whatTheBankHasTakenBackCannotBeRefunded() throws StripeException {
    var paid = pay("pm_card_createDispute");

    assertThat(catchThrowableOfType(InvalidRequestException.class, () -> refund(paid)).getCode())
        .isEqualTo("charge_disputed");
  }

  @Test
  void whatTheBankOnlyAsksAboutCan() throws StripeException {
    refund(pay("pm_card_createDisputeInquiry"));

    assertThat(shop.stripe.v1().refunds().list().getData()).hasSize(1);
  }

  @Test
  void othersAreNotContested() throws StripeException {
    var charge = shop.stripe.v1().charges().retrieve(shop.paid().getLatestCharge());

    assertThat(charge.getDisputed()).isFalse();
    assertThat(shop.stripe.v1().disputes().list().getData()).isEmpty();
  }

  private PaymentIntent pay(String method) throws StripeException {
    return shop.confirm(shop.open().getId(), method);
  }

  private Dispute disputeOf(PaymentIntent paid) throws StripeException {
    var params = DisputeListParams.builder().setPaymentIntent(paid.getId()).build();
    return shop.stripe.v1().disputes().list(params).getData().getFirst();
  }

  private void refund(PaymentIntent paid) throws StripeException {
    shop.stripe
        .v1()
        .refunds()
        .create(RefundCreateParams.builder().setPaymentIntent(paid.getId()).build());
  }
}

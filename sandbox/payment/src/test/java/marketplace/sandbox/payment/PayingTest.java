package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.ConfirmationTokenCreateParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import java.net.URI;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayingTest {
  private final Shop shop;

  PayingTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void anIntentIsOpenedWithoutMovingMoney() throws StripeException {
    var intent = shop.open();

    assertThat(intent.getId()).startsWith("pi_");
    assertThat(intent.getClientSecret()).startsWith(intent.getId() + "_secret_");
    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent.getAmount()).isEqualTo(1999);
    assertThat(intent.getAmountReceived()).isZero();
    assertThat(intent.getCurrency()).isEqualTo("eur");
    assertThat(intent.getMetadata()).containsEntry("order_id", "order-7");
    assertThat(intent.getLatestCharge()).isNull();
  }

  @Test
  void aGoodCardPays() throws StripeException {
    var paid = shop.paid();

    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(paid.getAmountReceived()).isEqualTo(1999);
    assertThat(paid.getLatestCharge()).startsWith("ch_");
    assertThat(paid.getPaymentMethod()).startsWith("pm_").isNotEqualTo("pm_card_visa");
    assertThat(paid.getLastPaymentError()).isNull();
  }

  @Test
  void oneRequestCanCreateAndConfirm() throws StripeException {
    var params = Shop.order(1999, "eur").setConfirm(true).setPaymentMethod("pm_card_mastercard");

    assertThat(shop.stripe.v1().paymentIntents().create(params.build()).getStatus())
        .isEqualTo("succeeded");
  }

  @Test
  void anIntentWithItsPaymentMethodWaitsForConfirmation() throws StripeException {
    var params = Shop.order(1999, "eur").setPaymentMethod("pm_card_visa");
    var intent = shop.stripe.v1().paymentIntents().create(params.build());

    assertThat(intent.getStatus()).isEqualTo("requires_confirmation");
    assertThat(shop.stripe.v1().paymentIntents().confirm(intent.getId()).getStatus())
        .isEqualTo("succeeded");
  }

  @ParameterizedTest
  @CsvSource({
    "pm_card_visa_chargeDeclined, card_declined, generic_decline",
    "pm_card_chargeDeclined, card_declined, generic_decline",
    "pm_card_visa_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
    "pm_card_visa_chargeDeclinedLostCard, card_declined, lost_card",
    "pm_card_visa_chargeDeclinedStolenCard, card_declined, stolen_card",
    "pm_card_chargeDeclinedExpiredCard, expired_card, expired_card",
    "pm_card_chargeDeclinedIncorrectCvc, incorrect_cvc, incorrect_cvc",
    "pm_card_chargeDeclinedProcessingError, processing_error, processing_error",
    "pm_card_chargeCustomerFail, card_declined, generic_decline"
  })
  void aDeclineIsAnErrorAndIsKeptInTheIntent(String method, String code, String declineCode)
      throws StripeException {
    var intent = shop.open();

    var declined = declined(() -> shop.confirm(intent.getId(), method));
    assertThat(declined.getStatusCode()).isEqualTo(402);
    assertThat(declined.getCode()).isEqualTo(code);
    assertThat(declined.getDeclineCode()).isEqualTo(declineCode);
    assertThat(declined.getStripeError().getPaymentIntent().getId()).isEqualTo(intent.getId());

    var after = shop.find(intent.getId());
    assertThat(after.getStatus()).isEqualTo("requires_payment_method");
    assertThat(after.getPaymentMethod()).isNull();
    assertThat(after.getLatestCharge()).isEqualTo(declined.getCharge());
    assertThat(after.getLastPaymentError().getType()).isEqualTo("card_error");
    assertThat(after.getLastPaymentError().getCode()).isEqualTo(code);
    assertThat(after.getLastPaymentError().getDeclineCode()).isEqualTo(declineCode);
    assertThat(after.getLastPaymentError().getPaymentMethod().getCard().getBrand())
        .isEqualTo("visa");
  }

  @Test
  void anotherCardCanPayAfterADecline() throws StripeException {
    var intent = shop.open();
    declined(() -> shop.confirm(intent.getId(), "pm_card_chargeDeclined"));

    var paid = shop.confirm(intent.getId(), "pm_card_visa");
    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(paid.getLastPaymentError()).isNull();
  }

  @Test
  void whatIsPaidCannotBeConfirmedAgain() throws StripeException {
    var paid = shop.paid();

    var refused = refused(() -> shop.confirm(paid.getId(), "pm_card_visa"));
    assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state");
    assertThat(refused.getStripeError().getPaymentIntent().getStatus()).isEqualTo("succeeded");
  }

  @Test
  void whatIsPaidCannotBeCancelled() throws StripeException {
    var paid = shop.paid();

    var refused = refused(() -> shop.stripe.v1().paymentIntents().cancel(paid.getId()));
    assertThat(refused.getStatusCode()).isEqualTo(400);
    assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state");
    assertThat(refused.getStripeError().getPaymentIntent().getAmountReceived()).isEqualTo(1999);
  }

  @Test
  void aCancelledIntentTakesNoMoney() throws StripeException {
    var intent = shop.open();
    var reason = PaymentIntentCancelParams.CancellationReason.ABANDONED;
    var params = PaymentIntentCancelParams.builder().setCancellationReason(reason).build();
    var cancelled = shop.stripe.v1().paymentIntents().cancel(intent.getId(), params);

    assertThat(cancelled.getStatus()).isEqualTo("canceled");
    assertThat(cancelled.getCancellationReason()).isEqualTo("abandoned");
    assertThat(cancelled.getCanceledAt()).isNotNull();
    assertThat(refused(() -> shop.confirm(intent.getId(), "pm_card_visa")).getCode())
        .isEqualTo("payment_intent_unexpected_state");
  }

  @Test
  void aConfirmationTokenPaysOnce() throws StripeException {
    var token = token("pm_card_visa");
    var params = PaymentIntentConfirmParams.builder().setConfirmationToken(token).build();
    var paid = shop.stripe.v1().paymentIntents().confirm(shop.open().getId(), params);

    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(shop.stripe.v1().confirmationTokens().retrieve(token).getPaymentIntent())
        .isEqualTo(paid.getId());
    var other = shop.open().getId();
    assertThat(refused(() -> shop.stripe.v1().paymentIntents().confirm(other, params)))
        .hasMessageContaining("already been used");
  }

  @Test
  void aChallengeThatIsPassedPays() throws StripeException {
    var asked = shop.confirm(shop.open().getId(), "pm_card_authenticationRequired");
    assertThat(asked.getStatus()).isEqualTo("requires_action");
    assertThat(asked.getNextAction().getType()).isEqualTo("use_stripe_sdk");

    assertThat(shop.post(bank(asked, "authenticate?outcome=succeeded"), "").statusCode())
        .isEqualTo(200);
    assertThat(shop.find(asked.getId()).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void aChallengeThatFailsAsksForAnotherPaymentMethod() throws StripeException {
    var asked = shop.confirm(shop.open().getId(), "pm_card_threeDSecure2Required");
    shop.post(bank(asked, "authenticate?outcome=failed"), "");

    var after = shop.find(asked.getId());
    assertThat(after.getStatus()).isEqualTo("requires_payment_method");
    assertThat(after.getLastPaymentError().getCode())
        .isEqualTo("payment_intent_authentication_failure");
    assertThat(after.getLatestCharge()).isNull();
  }

  @Test
  void aCardCanBeDeclinedBehindItsChallenge() throws StripeException {
    var asked = shop.confirm(shop.open().getId(), "pm_card_threeDSecureRequiredChargeDeclined");
    shop.post(bank(asked, "authenticate?outcome=succeeded"), "");

    assertThat(shop.find(asked.getId()).getLastPaymentError().getCode()).isEqualTo("card_declined");
  }

  @Test
  void withAReturnUrlTheChallengeIsAPageThatComesBack() throws StripeException {
    var params =
        PaymentIntentConfirmParams.builder()
            .setPaymentMethod("pm_card_threeDSecure2Required")
            .setReturnUrl("https://shop.example/order?id=7")
            .build();
    var asked = shop.stripe.v1().paymentIntents().confirm(shop.open().getId(), params);
    var redirect = asked.getNextAction().getRedirectToUrl();

    assertThat(shop.get(URI.create(redirect.getUrl()).getPath()).body()).contains("19.99 EUR");
    assertThat(shop.post(bank(asked, "authenticate?outcome=succeeded"), "").headers())
        .extracting(headers -> headers.firstValue("Location").orElseThrow())
        .asString()
        .startsWith("https://shop.example/order?id=7&payment_intent=" + asked.getId())
        .endsWith("&redirect_status=succeeded");
  }

  @Test
  void anAbsentCustomerCannotBeChallenged() throws StripeException {
    var params =
        Shop.order(1999, "eur")
            .setConfirm(true)
            .setErrorOnRequiresAction(true)
            .setPaymentMethod("pm_card_authenticationRequired");

    assertThat(declined(() -> shop.stripe.v1().paymentIntents().create(params.build())).getCode())
        .isEqualTo("authentication_required");
  }

  @Test
  void aChallengedIntentCanBeCancelled() throws StripeException {
    var asked = shop.confirm(shop.open().getId(), "pm_card_authenticationRequired");

    assertThat(shop.stripe.v1().paymentIntents().cancel(asked.getId()).getStatus())
        .isEqualTo("canceled");
  }

  @ParameterizedTest
  @CsvSource({"succeeded, succeeded", "failed, requires_payment_method"})
  void aBankAccountSettlesLater(String outcome, String status) throws StripeException {
    var params =
        PaymentIntentCreateParams.builder()
            .setAmount(1999L)
            .setCurrency("usd")
            .addPaymentMethodType("us_bank_account")
            .setPaymentMethod("pm_usBankAccount_success")
            .setConfirm(true);
    var waiting = shop.stripe.v1().paymentIntents().create(params.build());
    assertThat(waiting.getStatus()).isEqualTo("processing");
    assertThat(refused(() -> shop.stripe.v1().paymentIntents().cancel(waiting.getId())).getCode())
        .isEqualTo("payment_intent_unexpected_state");

    shop.post(bank(waiting, "settle?outcome=" + outcome), "");
    assertThat(shop.find(waiting.getId()).getStatus()).isEqualTo(status);
  }

  @Test
  void theChargeCanBeExpanded() throws StripeException {
    var params = PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
    var paid = shop.stripe.v1().paymentIntents().retrieve(shop.paid().getId(), params);

    assertThat(paid.getLatestChargeObject().getPaid()).isTrue();
    assertThat(paid.getLatestChargeObject().getPaymentMethodDetails().getCard().getLast4())
        .isEqualTo("4242");
  }

  @Test
  void everythingThatHappensIsAnEvent() throws StripeException {
    var paid = shop.paid();
    var events = shop.stripe.v1().events().list().getData();

    assertThat(events)
        .extracting(it -> it.getType())
        .containsExactly("payment_intent.succeeded", "charge.succeeded", "payment_intent.created");
    assertThat(events.getFirst().getDataObjectDeserializer().getObject())
        .containsInstanceOf(PaymentIntent.class);
    assertThat(events.getFirst().getData().toJson()).contains(paid.getId());
  }

  private String token(String method) throws StripeException {
    return shop.stripe
        .v1()
        .testHelpers()
        .confirmationTokens()
        .create(ConfirmationTokenCreateParams.builder().setPaymentMethod(method).build())
        .getId();
  }

  private static String bank(PaymentIntent intent, String what) {
    return "/sandbox/payment_intents/" + intent.getId() + "/" + what;
  }

  private static CardException declined(ThrowingCallable attempt) {
    return catchThrowableOfType(CardException.class, attempt);
  }

  private static InvalidRequestException refused(ThrowingCallable attempt) {
    return catchThrowableOfType(InvalidRequestException.class, attempt);
  }
}

package marketplace.adapter.payment;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.PaymentGateway;
import marketplace.testkit.ScriptedParty;
import marketplace.testkit.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeErrorsTest {
  private static final PaymentReference PAYMENT = new PaymentReference("pi_1");
  private static final Refund REFUND = new Refund("r1", euros("5.00"));
  private static final String NO_REFUNDS =
      """
      {"object": "list", "data": [], "has_more": false, "url": "/v1/refunds"}\
      """;

  private final ScriptedParty stripe = new ScriptedParty();
  private final PaymentGateway gateway = Gateways.to(stripe.uri());

  @AfterEach
  void hangUp() {
    stripe.close();
  }

  /** What Stripe answers to a confirmation, and what the shop makes of it. */
  @ParameterizedTest
  @CsvSource({
    "402, card_error,            card_declined,                   insufficient_funds, Declined",
    "402, card_error,            expired_card,                    ,                   Declined",
    "409, idempotency_error,     idempotency_key_in_use,          ,                   Unknown",
    "409, invalid_request_error, lock_timeout,                    ,                   Unknown",
    "400, invalid_request_error, lock_timeout,                    ,                   Unknown",
    "429, invalid_request_error, lock_timeout,                    ,                   Unknown",
    "429, invalid_request_error, rate_limit,                      ,                   Unknown",
    "400, idempotency_error,     ,                                ,                   Unknown",
    "401, invalid_request_error, ,                                ,                   Unknown",
    "403, invalid_request_error, ,                                ,                   Unknown",
    "500, api_error,             ,                                ,                   Unknown",
    "503, api_error,             ,                                ,                   Unknown"
  })
  void everyErrorOfAChargeHasItsMeaning(
      int status,
      String type,
      @Nullable String code,
      @Nullable String declineCode,
      String outcome) {
    stripe.then(status, error(type, code, declineCode));

    assertThat(charge().getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(stripe.asked()).hasSize(1);
  }

  @Test
  void aDeclineIsToldInTheBanksWords() {
    stripe.then(402, error("card_error", "card_declined", "insufficient_funds"));

    assertThat(charge())
        .isInstanceOfSatisfying(
            PaymentOutcome.Declined.class,
            it -> {
              assertThat(it.decline().code()).isEqualTo("insufficient_funds");
              assertThat(it.decline().message()).isEqualTo("Stripe says so.");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "requires_payment_method, Declined",
    "requires_action,         NeedsAction",
    "processing,              Processing",
    "succeeded,               Succeeded",
    "canceled,                Cancelled",
    "requires_capture,        Unknown",
    "out_to_lunch,            Unknown"
  })
  void everyStatusOfAChargedPaymentHasItsMeaning(String status, String outcome) {
    stripe.then(200, intent(status));

    assertThat(charge().getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "requires_payment_method, Unconfirmed",
    "requires_confirmation,   Unconfirmed",
    "processing,              Processing",
    "succeeded,               Succeeded",
    "canceled,                Cancelled"
  })
  void aPaymentThatHasMovedOnIsTakenAsItStands(String status, String outcome) {
    stripe
        .then(400, error("invalid_request_error", "payment_intent_unexpected_state", ""))
        .then(200, intent(status));

    assertThat(charge().getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(gateway.find(PAYMENT).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"resource_missing, resource_missing", "'', payment_method_invalid"})
  void aTokenThatStripeDoesNotTakeIsADecline(String code, String declined) {
    stripe
        .then(400, error("invalid_request_error", code, ""))
        .then(200, intent("requires_payment_method"));

    assertThat(charge())
        .isInstanceOfSatisfying(
            PaymentOutcome.Declined.class,
            it -> assertThat(it.decline().code()).isEqualTo(declined));
  }

  @Test
  void whatStripeTookIsSaidEvenIfItIsNotWhatWasAsked() {
    stripe.then(
        200, intent("succeeded").replace("\"amount_received\": 1999", "\"amount_received\": 1998"));

    assertThat(charge()).isEqualTo(new PaymentOutcome.Succeeded(euros("19.98")));
  }

  @Test
  void aPaymentThatStripeDoesNotKnowIsNoDecline() {
    stripe.then(404, error("invalid_request_error", "resource_missing", ""));

    assertThat(charge()).isInstanceOf(PaymentOutcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Bad Gateway</html>",
        "null",
        "[]",
        "{}",
        "{\"error\": []}",
        "{\"error\": \"no\"}",
        "{\"status\": \"succeeded\"}",
        "{\"status\": \"succeeded\", \"amount_received\": 1, \"currency\": \"money\"}",
        "{\"status\": \"requires_action\"}"
      })
  void whatCannotBeReadIsUnknown(String body) {
    stripe.then(200, body).then(502, body);

    assertThat(charge()).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(charge()).isInstanceOf(PaymentOutcome.Unknown.class);
  }

  @Test
  void aDroppedChargeIsSentOnce() {
    stripe.thenDrops();

    assertThat(charge()).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(stripe.asked()).hasSize(1);
  }

  @Test
  void aConnectionThatIsDroppedAfterItWasUsedIsNotTriedAgainEither() {
    stripe.then(200, intent("requires_payment_method")).thenDrops();
    gateway.find(PAYMENT);

    assertThat(charge()).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(stripe.asked()).hasSize(2);
  }

  @Test
  void aStripeThatStopsInTheMiddleOfItsAnswerIsNotWaitedForForever() {
    stripe.thenStalls();

    assertThat(charge(Gateways.impatient(stripe.uri()))).isInstanceOf(PaymentOutcome.Unknown.class);
  }

  @Test
  void anUnreachableStripeIsUnknownToo() {
    stripe.close();

    assertThat(charge()).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(gateway.find(PAYMENT)).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(gateway.cancel(PAYMENT)).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(gateway.refund(PAYMENT, REFUND)).isInstanceOf(RefundOutcome.Unknown.class);
    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open);
  }

  @Test
  void redirectionsAreNotFollowed() {
    stripe.then((exchange, _) -> {
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      exchange.sendResponseHeaders(307, -1);
    });

    assertThat(charge()).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(stripe.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid_request_error",
    "403, invalid_request_error",
    "429, invalid_request_error",
    "500, api_error",
    "400, idempotency_error"
  })
  void aPaymentThatCannotBeOpenedNowMayBeTriedAgain(int status, String type) {
    stripe.then(status, error(type, "", ""));

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open);
  }

  @Test
  void openingIsTriedAgainUnderTheSameKey() {
    stripe.then(500, error("api_error", "", "")).then(200, intent("requires_payment_method"));

    assertThat(open()).isEqualTo(PAYMENT);
    assertThat(stripe.asked()).hasSize(2);
  }

  @Test
  void whoeverIsOpeningTheSamePaymentIsWaitedFor() {
    IntStream.range(0, 4)
        .forEach(_ -> stripe.then(409, error("idempotency_error", "idempotency_key_in_use", "")));
    stripe.then(200, intent("requires_payment_method"));

    assertThat(open()).isEqualTo(PAYMENT);
    assertThat(stripe.asked()).hasSize(5);
  }

  @Test
  void anAmountThatStripeDoesNotTakeIsRefused() {
    stripe.then(
        400,
        """
        {"error": {"type": "invalid_request_error", "code": "amount_too_small", "param": "amount"}}\
        """);

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(this::open)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("amount-not-chargeable"));
  }

  @ParameterizedTest
  @CsvSource({
    "succeeded,       Accepted",
    "pending,         Accepted",
    "requires_action, Accepted",
    "failed,          Refused",
    "canceled,        Refused",
    "out_to_lunch,    Unknown"
  })
  void everyStatusOfARefundHasItsMeaning(String status, String outcome) {
    stripe
        .then(200, NO_REFUNDS)
        .then(200, "{\"object\": \"refund\", \"status\": \"%s\"}".formatted(status));

    assertThat(gateway.refund(PAYMENT, REFUND).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "400, charge_already_refunded, Refused",
    "400, '',                      Refused",
    "401, '',                      Unknown",
    "409, lock_timeout,            Unknown",
    "429, rate_limit,              Unknown",
    "500, '',                      Unknown"
  })
  void everyErrorOfARefundHasItsMeaning(int status, String code, String outcome) {
    stripe.then(200, NO_REFUNDS).then(status, error("invalid_request_error", code, ""));

    assertThat(gateway.refund(PAYMENT, REFUND).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(stripe.asked()).hasSize(2);
  }

  @Test
  void aRefundThatStripeHasOnRecordIsNotGivenAgain() {
    stripe.then(
        200,
        """
        {"object": "list", "has_more": false, "url": "/v1/refunds", "data": [
          {"object": "refund", "status": "failed", "metadata": null},
          {"object": "refund", "status": "succeeded", "metadata": {"refund_key": "r1"}}]}\
        """);

    assertThat(gateway.refund(PAYMENT, REFUND)).isEqualTo(new RefundOutcome.Accepted());
    assertThat(stripe.asked()).extracting(ScriptedParty.Asked::method).containsExactly("GET");
  }

  @Test
  void aConfirmationTokenGoesWhereStripeExpectsIt() {
    stripe.then(200, intent("succeeded"));

    gateway.charge(PAYMENT, PaymentAttempt.FIRST, new PaymentToken("ctoken_1"));

    assertThat(stripe.asked().getFirst().path()).isEqualTo("/v1/payment_intents/pi_1/confirm");
    assertThat(stripe.asked().getFirst().body())
        .contains("confirmation_token=ctoken_1")
        .doesNotContain("payment_method");
  }

  private PaymentReference open() {
    return gateway.open(new OrderId(Shop.newCartId()), euros("19.99"));
  }

  private PaymentOutcome charge() {
    return charge(gateway);
  }

  private static PaymentOutcome charge(PaymentGateway gateway) {
    return gateway.charge(PAYMENT, PaymentAttempt.FIRST, GOOD_CARD);
  }

  private static String intent(String status) {
    return """
    {"object": "payment_intent", "id": "pi_1", "status": "%s", "client_secret": "secret_1",
     "amount": 1999, "amount_received": 1999, "currency": "eur",
     "next_action": {"type": "use_stripe_sdk"},
     "last_payment_error": {"type": "card_error", "code": "card_declined"}}\
    """
        .formatted(status);
  }

  private static String error(String type, @Nullable String code, @Nullable String declineCode) {
    return """
    {"error": {"type": "%s", "message": "Stripe says so."%s%s}}\
    """
        .formatted(type, field("code", code), field("decline_code", declineCode));
  }

  private static String field(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? "" : ", \"%s\": \"%s\"".formatted(name, value);
  }
}

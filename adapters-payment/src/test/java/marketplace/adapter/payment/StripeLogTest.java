package marketplace.adapter.payment;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.newCartId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import marketplace.domain.Unavailable;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.testkit.ScriptedParty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeLogTest {
  private static final PaymentReference PAYMENT = new PaymentReference("pi_1");

  private final ScriptedParty stripe = new ScriptedParty();
  private final Log log = new Log();

  @AfterEach
  void hangUp() {
    log.close();
    stripe.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500})
  void aFailureIsLoggedWithoutTokensSecretsAndKeys(int status) {
    stripe.then(status, quotingEverything());

    var outcome = charge();

    assertThat(outcome).isInstanceOf(PaymentOutcome.Unknown.class);
    assertThat(log.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).contains("pi_1"));
    assertThat(log.lines() + outcome.toString())
        .doesNotContain(GOOD_CARD.value(), "pi_1_secret_1", Gateways.KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pm_1 secret",
        "[]",
        "{\"id\": {\"secret\": 1}}",
        "{\"id\": \"pi_1\", \"amount\": \"secret\"}"
      })
  void whatCannotBeReadIsLoggedInOneLineAndNotQuoted(String body) {
    stripe.then(200, body);

    charge();

    assertThat(log.lines())
        .singleElement()
        .asString()
        .hasLineCount(1)
        .contains("pi_1")
        .doesNotContain("secret");
  }

  @Test
  void aWrongKeyIsAnErrorThatAnOperatorMustSee() {
    stripe.then(401, quotingEverything());

    charge();

    assertThat(log.levels()).containsExactly(Level.ERROR);
  }

  @Test
  void aDeclineIsNothingToTellAnOperator() {
    stripe.then(402, quotingEverything());

    charge();

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void theIdThatOpensAnOrderStaysOutOfTheLog() {
    var order = new OrderId(newCartId());
    stripe.then(401, quotingEverything());

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> Gateways.to(stripe.uri()).open(order, euros("19.99")))
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(order.value()));
    assertThat(log.lines())
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).contains("19.99").doesNotContain(order.value()));
  }

  private PaymentOutcome charge() {
    return Gateways.to(stripe.uri()).charge(PAYMENT, PaymentAttempt.FIRST, GOOD_CARD);
  }

  private static String quotingEverything() {
    return """
    {"error": {"type": "invalid_request_error", "code": "resource_missing", "param": "intent",
     "message": "%s %s pi_1_secret_1",
     "payment_intent": {"id": "pi_1", "client_secret": "pi_1_secret_1"}}}\
    """
        .formatted(GOOD_CARD.value(), Gateways.KEY);
  }
}

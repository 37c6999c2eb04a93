package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import marketplace.sandbox.wire.delivery.Backoff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults that are ordered at the party's own desks, one for its API and one for its webhooks; how a
 * desk works is a matter of the wire.
 */
class FaultsTest {
  private static final String SECRET = "whsec_test";
  private static final Backoff SOON = new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), 100);

  private final Mailbox mailbox = new Mailbox();
  private final Shop shop;

  FaultsTest(@TempDir Path folder) {
    shop = new Shop(folder, Settings.standard().retrying(SOON).telling(mailbox.url(), SECRET));
  }

  @AfterEach
  void close() {
    shop.close();
    mailbox.close();
  }

  @ParameterizedTest
  @CsvSource({
    "429, rate_limit,   invalid_request_error",
    "409, lock_timeout, invalid_request_error",
    "500, ,             api_error",
    "503, ,             api_error"
  })
  void anErrorIsInThePartysOwnEnvelope(int status, String code, String type)
      throws StripeException {
    var intent = shop.open().getId();
    faultOfConfirming("{'type': 'answer', 'moment': 'before', 'status': " + status + "}");

    var failure = (StripeException) catchThrowable(() -> shop.confirm(intent, "pm_card_visa"));
    assertThat(failure).isInstanceOf(status == 429 ? RateLimitException.class : ApiException.class);
    assertThat(failure.getStatusCode()).isEqualTo(status);
    assertThat(failure.getStripeError().getType()).isEqualTo(type);
    assertThat(failure.getCode()).isEqualTo(code);
    assertThat(shop.find(intent).getStatus()).isEqualTo("requires_payment_method");
  }

  @Test
  void anErrorMayBeToldAboutWhatWasDone() throws StripeException {
    var intent = shop.open().getId();
    faultOfConfirming("{'type': 'answer', 'moment': 'after', 'status': 500}");

    assertThat(catchThrowable(() -> shop.confirm(intent, "pm_card_visa")))
        .isInstanceOf(ApiException.class);
    assertThat(shop.find(intent).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void whoIsTooFastIsToldWhenToComeAgain() {
    order(
        "/sandbox/faults",
        """
        {'fault': {'type': 'answer', 'moment': 'before', 'status': 429,
                   'headers': {'Retry-After': '2'}}}
        """);

    assertThat(shop.get("/v1/payment_intents").headers().firstValue("Retry-After")).contains("2");
  }

  @ParameterizedTest
  @CsvSource({"before, requires_payment_method", "after, succeeded"})
  void aConnectionIsDroppedBeforeOrAfterTheCommit(String moment, String status)
      throws StripeException {
    var intent = shop.open().getId();
    faultOfConfirming("{'type': 'drop', 'moment': '" + moment + "'}");

    assertThat(catchThrowable(() -> confirmOnce(intent))).hasCauseInstanceOf(IOException.class);
    assertThat(shop.find(intent).getStatus()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void anAnswerIsLate(String moment) throws StripeException {
    var intent = shop.open().getId();
    faultOfConfirming("{'type': 'delay', 'milliseconds': 60, 'moment': '" + moment + "'}");
    var start = System.nanoTime();

    assertThat(shop.confirm(intent, "pm_card_visa").getStatus()).isEqualTo("succeeded");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(59));
  }

  @Test
  void aLostWebhookIsSentAgain() throws Exception {
    faultOfWebhooks("{'type': 'drop', 'moment': 'before'}");
    shop.open();

    assertThat(mailbox.next(SECRET).getType()).isEqualTo("payment_intent.created");
    assertThat(struck()).isEqualTo(1);
  }

  @Test
  void aWebhookWhoseReceiptIsLostComesAgain() throws Exception {
    faultOfWebhooks("{'type': 'drop', 'moment': 'after'}");
    shop.open();

    assertThat(mailbox.next(SECRET).getId()).isEqualTo(mailbox.next(SECRET).getId());
  }

  @Test
  void aWebhookIsLate() throws Exception {
    faultOfWebhooks("{'type': 'delay', 'milliseconds': 60, 'moment': 'before'}");
    var start = System.nanoTime();
    shop.open();

    assertThat(mailbox.next(SECRET).getType()).isEqualTo("payment_intent.created");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(59));
  }

  /** The party's own library would try again by itself. */
  private void confirmOnce(String intent) {
    var path = "/v1/payment_intents/" + intent + "/confirm";
    shop.post(path, "payment_method=pm_card_visa", "Authorization", "Bearer sk_test_shop");
  }

  private void faultOfConfirming(String fault) {
    var when = "{'method': 'POST', 'path': '/v1/payment_intents/*/confirm'}";
    order("/sandbox/faults", "{'when': " + when + ", 'times': 1, 'fault': " + fault + "}");
  }

  private void faultOfWebhooks(String fault) {
    order("/sandbox/deliveries/faults", "{'times': 1, 'fault': " + fault + "}");
  }

  private void order(String desk, String rule) {
    assertThat(shop.post(desk, rule.replace('\'', '"')).statusCode()).isEqualTo(201);
  }

  private int struck() {
    var rule = shop.get("/sandbox/deliveries/faults/fault-1").body();
    return Integer.parseInt(rule.replaceAll(".*\"struck\":(\\d+).*", "$1"));
  }
}

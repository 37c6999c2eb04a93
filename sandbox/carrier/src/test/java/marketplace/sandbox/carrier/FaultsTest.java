package marketplace.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
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
  private static final Backoff SOON = new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), 100);

  private final Mailbox mailbox = new Mailbox();
  private final Shop shop;

  FaultsTest(@TempDir Path folder) {
    shop = new Shop(folder, Settings.standard().retrying(SOON).telling(mailbox.url(), "sesame"));
  }

  @AfterEach
  void close() {
    shop.close();
    mailbox.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401, APIKEY.INACTIVE",
    "402, PAYMENT_REQUIRED",
    "403, FORBIDDEN",
    "429, RATE_LIMITED",
    "500, INTERNAL_SERVER_ERROR",
    "503, SERVICE_UNAVAILABLE"
  })
  void anErrorIsInThePartysOwnEnvelope(int status, String code) {
    var shipment = shop.shipment("order-7:1");
    faultOfBuying("{'type': 'answer', 'moment': 'before', 'status': " + status + "}");

    var error = shop.refused(status, Shop.of(shipment, "buy"), Shop.rate(shipment));
    assertThat(error.required("code").textValue()).isEqualTo(code);
    assertThat(error.required("errors").isArray()).isTrue();
    assertThat(isBought(shipment)).isFalse();
  }

  @Test
  void anErrorMayBeToldAboutWhatWasDone() {
    var shipment = shop.shipment("order-7:1");
    faultOfBuying("{'type': 'answer', 'moment': 'after', 'status': 500}");

    shop.refused(500, Shop.of(shipment, "buy"), Shop.rate(shipment));
    assertThat(isBought(shipment)).isTrue();
  }

  @Test
  void whoIsTooFastIsToldWhenToComeAgain() {
    order(
        "/sandbox/faults",
        """
        {'fault': {'type': 'answer', 'moment': 'before', 'status': 429,
                   'headers': {'Retry-After': '2'}}}
        """);

    assertThat(shop.raw("/v2/shipments").headers().firstValue("Retry-After")).contains("2");
  }

  @ParameterizedTest
  @CsvSource({"before, false", "after, true"})
  void aConnectionIsDroppedBeforeOrAfterTheCommit(String moment, boolean bought) {
    var shipment = shop.shipment("order-7:1");
    faultOfBuying("{'type': 'drop', 'moment': '" + moment + "'}");

    assertThat(catchThrowable(() -> buy(shipment))).isInstanceOf(AssertionError.class);
    assertThat(isBought(shipment)).isEqualTo(bought);
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void anAnswerIsLate(String moment) {
    var shipment = shop.shipment("order-7:1");
    faultOfBuying("{'type': 'delay', 'milliseconds': 60, 'moment': '" + moment + "'}");
    var start = System.nanoTime();

    assertThat(buy(shipment).required("tracking_code").isNull()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(59));
  }

  @ParameterizedTest
  @CsvSource({"continue, true", "drop, false"})
  void aPurchaseIsHeldUntilItIsReleased(String then, boolean bought) throws Exception {
    var shipment = shop.shipment("order-7:1");
    faultOfBuying("{'type': 'hold', 'moment': 'before'}");
    var answer = new FutureTask<>(() -> catchThrowable(() -> buy(shipment)) == null);
    Thread.ofVirtual().start(answer);

    assertThat(shop.get("/sandbox/faults/fault-1/held").required("held")).hasSize(1);
    assertThat(isBought(shipment)).isFalse();
    shop.post("/sandbox/faults/fault-1/release?then=" + then, "");
    assertThat(answer.get()).isEqualTo(bought);
    assertThat(isBought(shipment)).isEqualTo(bought);
  }

  @Test
  void aPurchaseThatArrivesTwiceIsOne() {
    var shipment = shop.shipment("order-7:1");
    faultOfBuying("{'type': 'repeat', 'copies': 1}");

    var error = shop.refused(422, Shop.of(shipment, "buy"), Shop.rate(shipment));
    assertThat(error.required("code").textValue()).isEqualTo("SHIPMENT.POSTAGE.EXISTS");
    assertThat(shop.get("/v2/trackers").required("trackers")).hasSize(1);
  }

  @Test
  void aLostWebhookIsSentAgain() throws Exception {
    faultOfWebhooks("{'type': 'drop', 'moment': 'before'}");
    shop.bought("order-7:1");

    assertThat(mailbox.nextEvent().required("description").textValue())
        .isEqualTo("tracker.created");
    assertThat(shop.get("/sandbox/deliveries/faults/fault-1").required("struck").intValue())
        .isEqualTo(1);
  }

  @Test
  void aWebhookWhoseReceiptIsLostComesAgain() throws Exception {
    faultOfWebhooks("{'type': 'drop', 'moment': 'after'}");
    shop.bought("order-7:1");

    assertThat(mailbox.nextEvent()).isEqualTo(mailbox.nextEvent());
  }

  @Test
  void aWebhookComesTwice() throws Exception {
    faultOfWebhooks("{'type': 'repeat', 'copies': 1}");
    shop.bought("order-7:1");

    assertThat(mailbox.nextEvent()).isEqualTo(mailbox.nextEvent());
  }

  @Test
  void aWebhookIsLostForGood() throws Exception {
    faultOfWebhooks("{'type': 'answer', 'moment': 'before', 'status': 200}");
    shop.bought("order-7:1");
    var second = shop.bought("order-8:1");

    assertThat(mailbox.nextEvent().at("/result/shipment_id")).isEqualTo(second.required("id"));
  }

  @Test
  void aWebhookIsOvertakenByTheNext() throws Exception {
    faultOfWebhooks("{'type': 'hold', 'moment': 'before'}");
    var first = shop.bought("order-7:1");
    shop.get("/sandbox/deliveries/faults/fault-1/held");
    var second = shop.bought("order-8:1");

    assertThat(mailbox.nextEvent().at("/result/shipment_id")).isEqualTo(second.required("id"));
    shop.post("/sandbox/deliveries/faults/fault-1/release", "");
    assertThat(mailbox.nextEvent().at("/result/shipment_id")).isEqualTo(first.required("id"));
  }

  @Test
  void aWebhookIsLate() throws Exception {
    faultOfWebhooks("{'type': 'delay', 'milliseconds': 60, 'moment': 'before'}");
    var start = System.nanoTime();
    shop.bought("order-7:1");

    mailbox.nextEvent();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(59));
  }

  private JsonNode buy(JsonNode shipment) {
    return shop.post(Shop.of(shipment, "buy"), Shop.rate(shipment));
  }

  private boolean isBought(JsonNode shipment) {
    return shop.get("/v2/shipments/" + shipment.required("id").textValue())
        .hasNonNull("postage_label");
  }

  private void faultOfBuying(String fault) {
    var when = "{'method': 'POST', 'path': '/v2/shipments/*/buy'}";
    order("/sandbox/faults", "{'when': " + when + ", 'times': 1, 'fault': " + fault + "}");
  }

  private void faultOfWebhooks(String fault) {
    order("/sandbox/deliveries/faults", "{'times': 1, 'fault': " + fault + "}");
  }

  private void order(String desk, String rule) {
    shop.post(desk, rule.replace('\'', '"'));
  }
}

package marketplace.sandbox.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import marketplace.sandbox.wire.delivery.Backoff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTest {
  private static final String SECRET = "s\u00e9same";
  private static final Backoff SOON = new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), 100);

  private final Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  TellingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void close() throws Exception {
    for (var it : open.reversed()) {
      it.close();
    }
  }

  @Test
  void everyStepOfAParcelIsTold() throws Exception {
    var mailbox = mailbox();
    var shop = shop(Settings.standard().telling(mailbox.url(), SECRET));
    var bought = shop.bought("order-7:1");
    shop.post("/sandbox/trackers/" + code(bought) + "/advance?to=delivered", "");

    var events = events(mailbox, 6);
    assertThat(events)
        .extracting(event -> event.required("description").textValue())
        .contains("tracker.created", "tracker.updated");
    assertThat(events)
        .extracting(event -> event.at("/result/status").textValue())
        .containsExactlyInAnyOrder(
            "pre_transit",
            "in_transit",
            "in_transit",
            "in_transit",
            "out_for_delivery",
            "delivered");
    assertThat(events)
        .allMatch(event -> event.at("/result/shipment_id").equals(bought.required("id")));
    assertThat(shop.get("/v2/events").required("events")).hasSize(6);
  }

  @Test
  void whatIsToldIsSignedAsThePartySays() throws Exception {
    var mailbox = mailbox();
    shop(Settings.standard().telling(mailbox.url(), SECRET)).bought("order-7:1");
    var letter = mailbox.next();

    assertThat(letter.header("X-Hmac-Signature"))
        .contains("hmac-sha256-hex=" + hmac("se\u0301same", letter.text()));
  }

  @Test
  void aWebhookIsRegisteredLikeAtTheParty() throws Exception {
    var mailbox = mailbox();
    var shop = shop(Settings.standard());
    var webhook =
        shop.post(
            "/v2/webhooks",
            "{\"webhook\": {\"url\": \"%s\", \"webhook_secret\": \"x\"}}".formatted(mailbox.url()));
    shop.bought("order-7:1");

    assertThat(webhook.required("object").textValue()).isEqualTo("Webhook");
    assertThat(webhook.has("webhook_secret")).isFalse();
    assertThat(mailbox.nextEvent().required("description").textValue())
        .isEqualTo("tracker.created");
    assertThat(shop.get("/v2/webhooks").required("webhooks")).containsExactly(webhook);
    shop.refused(422, "/v2/webhooks", "{\"webhook\": {\"url\": \"nowhere\"}}");
  }

  @Test
  void whoIsNamedLaterHearsOfWhatHappensFromThenOn() throws Exception {
    var mailbox = mailbox();
    var shop = shop(Settings.standard());
    shop.bought("order-7:1");
    shop.tell(mailbox.url(), SECRET);
    var bought = shop.bought("order-7:2");

    assertThat(mailbox.nextEvent().at("/result/shipment_id")).isEqualTo(bought.required("id"));
  }

  @Test
  void anEventIsRepeatedUntilItIsAccepted() throws Exception {
    var mailbox = new Mailbox(500, 404);
    open.add(mailbox);
    shop(Settings.standard().telling(mailbox.url(), SECRET)).bought("order-7:1");

    var first = mailbox.nextEvent();
    assertThat(mailbox.nextEvent()).isEqualTo(first);
    assertThat(mailbox.nextEvent()).isEqualTo(first);
  }

  @Test
  void whatWasNotDeliveredIsDeliveredAfterARestart() throws Exception {
    var mailbox = mailbox();
    var settings = Settings.standard().telling(mailbox.url(), SECRET);
    var first = shop(settings);
    first.post(
        "/sandbox/deliveries/faults", "{\"fault\":{\"type\":\"drop\",\"moment\":\"before\"}}");
    var bought = first.bought("order-7:1");
    first.close();
    shop(settings);

    assertThat(mailbox.nextEvent().at("/result/shipment_id")).isEqualTo(bought.required("id"));
  }

  @Test
  void whoeverRegisteredIsToldAfterARestartToo() throws Exception {
    var mailbox = mailbox();
    var first = shop(Settings.standard());
    first.post("/v2/webhooks", "{\"webhook\": {\"url\": \"%s\"}}".formatted(mailbox.url()));
    first.close();
    shop(Settings.standard()).bought("order-7:1");

    assertThat(mailbox.nextEvent().required("description").textValue())
        .isEqualTo("tracker.created");
  }

  @Test
  void anEventTellsWhoHasNotHeardOfItYet() throws Exception {
    var mailbox = mailbox();
    var shop = shop(Settings.standard().telling(mailbox.url(), SECRET));
    shop.post("/sandbox/deliveries/faults", "{\"fault\":{\"type\":\"hold\",\"moment\":\"after\"}}");
    shop.bought("order-7:1");

    shop.get("/sandbox/deliveries/faults/fault-1/held");
    var pending = shop.get("/v2/events").at("/events/0");
    assertThat(pending.required("status").textValue()).isEqualTo("pending");
    assertThat(pending.at("/pending_urls/0").textValue()).isEqualTo(mailbox.url().toString());
    shop.post("/sandbox/deliveries/faults/fault-1/release", "");
    assertThat(mailbox.nextEvent().required("id")).isEqualTo(pending.required("id"));
  }

  @Test
  void aRefundThatIsPaidIsTold() throws Exception {
    var mailbox = mailbox();
    var shop = shop(Settings.standard().telling(mailbox.url(), SECRET));
    var bought = shop.bought("order-7:1");
    shop.post(Shop.of(bought, "refund"), "{}");
    shop.post("/sandbox/shipments/order-7:1/refund?to=refunded", "");

    var told = events(mailbox, 2);
    assertThat(told)
        .filteredOn(it -> it.required("description").textValue().equals("refund.successful"))
        .singleElement()
        .satisfies(it -> assertThat(it.at("/result/object").textValue()).isEqualTo("Refund"))
        .satisfies(it -> assertThat(it.at("/result/shipment_id")).isEqualTo(bought.required("id")));
  }

  @Test
  void whereThereIsAPaceALabelThatWasGivenBackIsPaidAndItsParcelStays() throws Exception {
    var clock = new WallClock(Instant.parse("2026-11-20T09:30:00Z"));
    var mailbox = mailbox();
    var settings = Settings.standard().at(clock).telling(mailbox.url(), SECRET);
    var shop = shop(settings.moving(Duration.ofMillis(20)));
    var bought = shop.bought("order-7:1");
    shop.post(Shop.of(bought, "refund"), "{}");
    clock.forward(Duration.ofDays(1));

    assertThat(events(mailbox, 2))
        .extracting(event -> event.required("description").textValue())
        .containsExactlyInAnyOrder("tracker.created", "refund.successful");
    assertThat(shop.get("/v2/shipments/order-7:1").required("status").textValue())
        .isEqualTo("pre_transit");
  }

  @Test
  void parcelsMoveByThemselvesWhereThereIsAPace() throws Exception {
    var mailbox = mailbox();
    var settings = Settings.standard().telling(mailbox.url(), SECRET);
    shop(settings.moving(Duration.ofMillis(1))).bought("order-7:1");

    assertThat(events(mailbox, 6))
        .extracting(event -> event.at("/result/status").textValue())
        .contains("delivered");
  }

  private Mailbox mailbox() {
    var mailbox = new Mailbox();
    open.add(mailbox);
    return mailbox;
  }

  private Shop shop(Settings settings) {
    var shop = new Shop(folder, settings.retrying(SOON));
    open.add(shop);
    return shop;
  }

  private static List<JsonNode> events(Mailbox mailbox, int count) throws Exception {
    var events = new ArrayList<JsonNode>();
    for (var i = 0; i < count; i++) {
      events.add(mailbox.nextEvent());
    }
    return events;
  }

  private static String code(JsonNode shipment) {
    return shipment.required("tracking_code").textValue();
  }

  private static String hmac(String key, String text) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
  }
}

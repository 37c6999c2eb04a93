package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.stripe.param.WebhookEndpointUpdateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import marketplace.sandbox.wire.delivery.Backoff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTest {
  private static final String SECRET = "whsec_test";
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
  void whoeverListensHearsOfEveryEventSigned() throws Exception {
    var mailbox = mailbox();
    var paid = shop(mailbox, SECRET).paid();

    assertThat(types(mailbox, 3))
        .containsExactlyInAnyOrder(
            "payment_intent.created", "charge.succeeded", "payment_intent.succeeded");
    assertThat(paid.getStatus()).isEqualTo("succeeded");
  }

  @Test
  void anEventCarriesItsObjectAsItWasThen() throws Exception {
    var mailbox = mailbox();
    var intent = shop(mailbox, SECRET).open();
    var event = mailbox.next(SECRET);

    assertThat(event.getPendingWebhooks()).isEqualTo(1);
    var object = event.getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(((PaymentIntent) object).getId()).isEqualTo(intent.getId());
  }

  @Test
  void whileSecretsAreRotatedEitherVerifies() throws Exception {
    var mailbox = mailbox();
    var shop = shop(mailbox, "whsec_old", "whsec_new");
    shop.open();
    assertThat(mailbox.next("whsec_old").getType()).isEqualTo("payment_intent.created");
    shop.open();
    assertThat(mailbox.next("whsec_new").getType()).isEqualTo("payment_intent.created");
    shop.open();

    assertThatExceptionOfType(SignatureVerificationException.class)
        .isThrownBy(() -> mailbox.next("whsec_other"));
  }

  @Test
  void aRefundIsTold() throws Exception {
    var mailbox = mailbox();
    var shop = shop(mailbox, SECRET);
    var params = RefundCreateParams.builder().setPaymentIntent(shop.paid().getId()).build();
    shop.stripe.v1().refunds().create(params);

    assertThat(types(mailbox, 5)).contains("charge.refunded", "refund.created");
  }

  @Test
  void anEventIsRepeatedUntilItIsAccepted() throws Exception {
    var mailbox = mailbox(500, 302, 404);
    var shop = shop(mailbox, SECRET);
    shop.open();

    var first = mailbox.next(SECRET).getId();
    assertThat(ids(mailbox, 3)).containsOnly(first);
    shop.open();
    assertThat(mailbox.next(SECRET).getId()).isNotEqualTo(first);
  }

  @Test
  void whatWasNotDeliveredIsDeliveredAfterARestart() throws Exception {
    var mailbox = mailbox();
    var first = shop(mailbox, SECRET);
    first.post(
        "/sandbox/deliveries/faults", "{\"fault\":{\"type\":\"drop\",\"moment\":\"before\"}}");
    var intent = first.open().getId();
    first.close();
    shop(mailbox, SECRET);

    var object = mailbox.next(SECRET).getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(((PaymentIntent) object).getId()).isEqualTo(intent);
  }

  @Test
  void anEventCanComeTwice() throws Exception {
    var mailbox = mailbox();
    var shop = shop(mailbox, SECRET);
    shop.post("/sandbox/deliveries/faults", "{\"fault\":{\"type\":\"repeat\",\"copies\":1}}");
    shop.open();

    assertThat(ids(mailbox, 2)).hasSize(2).containsOnly(latest(shop));
  }

  @Test
  void anEventCanBeOvertakenByTheNext() throws Exception {
    var mailbox = mailbox();
    var shop = shop(mailbox, SECRET);
    var rule =
        """
        {"when": {"body": "\\"type\\":\\"payment_intent.created\\""},
         "fault": {"type": "hold", "moment": "before"}}
        """;
    shop.post("/sandbox/deliveries/faults", rule);
    shop.paid();
    shop.get("/sandbox/deliveries/faults/fault-1/held");

    assertThat(types(mailbox, 2)).doesNotContain("payment_intent.created");
    shop.post("/sandbox/deliveries/faults/fault-1/release", "");
    assertThat(types(mailbox, 1)).containsExactly("payment_intent.created");
  }

  @Test
  void anEventCanBeLostForGood() throws Exception {
    var mailbox = mailbox();
    var shop = shop(mailbox, SECRET);
    var rule =
        """
        {"times": 1, "fault": {"type": "answer", "moment": "before", "status": 200}}
        """;
    shop.post("/sandbox/deliveries/faults", rule);
    shop.open();
    var second = shop.paid().getId();

    for (var event : List.of(mailbox.next(SECRET), mailbox.next(SECRET), mailbox.next(SECRET))) {
      assertThat(event.toJson()).contains(second);
    }
  }

  @Test
  void whoIsNamedLaterHearsOfWhatHappensFromThenOn() throws Exception {
    var mailbox = mailbox();
    var shop = shop(Settings.standard());
    shop.open();
    shop.tell(mailbox.url(), SECRET);
    var second = shop.open().getId();

    assertThat(mailbox.next(SECRET).toJson()).contains(second);
  }

  @Test
  void anEndpointIsToldWhatItAskedForWithTheSecretOfItsRegistration() throws Exception {
    var mailbox = mailbox();
    var shop = shop(Settings.standard().retrying(SOON));
    var params =
        WebhookEndpointCreateParams.builder()
            .setUrl(mailbox.url().toString())
            .addEnabledEvent(EnabledEvent.PAYMENT_INTENT__SUCCEEDED)
            .build();
    var endpoint = shop.stripe.v1().webhookEndpoints().create(params);
    shop.paid();

    assertThat(endpoint.getSecret()).startsWith("whsec_");
    assertThat(mailbox.next(endpoint.getSecret()).getType()).isEqualTo("payment_intent.succeeded");
    var found = shop.stripe.v1().webhookEndpoints().retrieve(endpoint.getId());
    assertThat(found.getSecret()).isNull();
    assertThat(found.getEnabledEvents()).containsExactly("payment_intent.succeeded");
  }

  @Test
  void anEndpointThatIsDisabledOrDeletedHearsNothingMore() throws Exception {
    var shop = shop(Settings.standard());
    var endpoints = shop.stripe.v1().webhookEndpoints();
    var params =
        WebhookEndpointCreateParams.builder()
            .setUrl("http://127.0.0.1:9/")
            .addEnabledEvent(EnabledEvent.ALL)
            .build();
    var id = endpoints.create(params).getId();
    var off = WebhookEndpointUpdateParams.builder().setDisabled(true).build();

    assertThat(endpoints.update(id, off).getStatus()).isEqualTo("disabled");
    shop.open();
    assertThat(latestPending(shop)).isZero();
    assertThat(endpoints.delete(id).getDeleted()).isTrue();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> endpoints.retrieve(id));
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    var params =
        WebhookEndpointCreateParams.builder().setUrl("shop").addEnabledEvent(EnabledEvent.ALL);

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () -> shop(Settings.standard()).stripe.v1().webhookEndpoints().create(params.build()))
        .satisfies(it -> assertThat(it.getParam()).isEqualTo("url"));
  }

  private Mailbox mailbox(Integer... answers) {
    return kept(new Mailbox(answers));
  }

  private Shop shop(Mailbox mailbox, String... secrets) {
    return shop(Settings.standard().retrying(SOON).telling(mailbox.url(), secrets));
  }

  private Shop shop(Settings settings) {
    return kept(new Shop(folder, settings));
  }

  private <T extends AutoCloseable> T kept(T it) {
    open.add(it);
    return it;
  }

  private static String latest(Shop shop) throws Exception {
    return shop.stripe.v1().events().list().getData().getFirst().getId();
  }

  private static long latestPending(Shop shop) throws Exception {
    return shop.stripe.v1().events().list().getData().getFirst().getPendingWebhooks();
  }

  private static List<String> types(Mailbox mailbox, int count) throws Exception {
    return events(mailbox, count).stream().map(Event::getType).toList();
  }

  private static List<String> ids(Mailbox mailbox, int count) throws Exception {
    return events(mailbox, count).stream().map(Event::getId).toList();
  }

  private static List<Event> events(Mailbox mailbox, int count) throws Exception {
    var events = new ArrayList<Event>();
    while (events.size() < count) {
      events.add(mailbox.next(SECRET));
    }
    return events;
  }
}

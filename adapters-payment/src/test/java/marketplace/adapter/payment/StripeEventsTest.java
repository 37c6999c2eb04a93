package marketplace.adapter.payment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.PaymentNotices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Stripe's own way of telling; the rest is in {@link StripeNoticesTest}. */
class StripeEventsTest {
  private static final String SECRET = "whsec_1";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final PaymentNotice ABOUT =
      new PaymentNotice.About(new NoticeId("evt_1"), new PaymentReference("pi_1"));
  private static final PaymentNotice UNRELATED = new PaymentNotice.Unrelated();
  private static final String PAID = event("payment_intent.succeeded", "payment_intent", "pi_1");

  private final PaymentNotices notices =
      new StripeNotices(List.of(SECRET), false, Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t={time},v1={right}",
        "v1={right},t={time}",
        "t={time},v1={right},v0=00",
        "t={time},v1={wrong},v1={right}",
        "t={time},v1={right},v1={wrong}"
      })
  void oneRightSignatureIsEnough(String header) {
    assertThat(read(header, PAID)).isEqualTo(ABOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "=",
        "t",
        "v1",
        "t={time}",
        "v1={right}",
        "t={time},v1",
        "t={time},v1=",
        "t={time},v1=00",
        "t={time},v1={wrong}",
        "t={time},v1={wrong},v1={wrong}",
        "t={time},v0={right}",
        "t={time},V1={right}",
        "t=,v1={right}",
        "t=soon,v1={right}",
        "t=99999999999999999999,v1={right}"
      })
  void whatIsNoSignatureIsNotAuthentic(String header) {
    assertThat(read(header, PAID)).isInstanceOf(PaymentNotice.NotAuthentic.class);
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
  void aSignatureIsGoodForFiveMinutesBothWays(long seconds, boolean good) {
    var signed = Signed.by(SECRET, NOW.plusSeconds(seconds), PAID);

    assertThat(signed.readBy(notices).equals(ABOUT)).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({
    "payment_intent.succeeded,      payment_intent, pi_1",
    "payment_intent.payment_failed, payment_intent, pi_1",
    "payment_intent.of_tomorrow,    payment_intent, pi_1",
    "charge.refunded,               charge,         ch_1",
    "refund.failed,                 refund,         re_1",
    "charge.dispute.created,        dispute,        du_1"
  })
  void whateverHappensToAPaymentIsAboutItsIntent(String type, String object, String id) {
    assertThat(read(event(type, object, id))).isEqualTo(ABOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"object\": \"customer\", \"id\": \"cus_1\"}",
        "{\"object\": \"charge\", \"id\": \"ch_1\", \"payment_intent\": null}",
        "{\"object\": \"payment_intent\"}",
        "{\"object\": \"event_of_tomorrow\"}",
        "{}",
        "null",
        "7"
      })
  void whatHappensToAnythingElseIsUnrelated(String object) {
    assertThat(read(eventOf(object))).isEqualTo(UNRELATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ping",
        "null",
        "[]",
        "{",
        "{\"id\": \"evt_1\"}",
        "{\"data\": {\"object\": {\"object\": \"payment_intent\", \"id\": \"pi_1\"}}}"
      })
  void whatIsSignedAndIsNoEventIsUnrelated(String body) {
    assertThat(read(body)).isEqualTo(UNRELATED);
  }

  @Test
  void bytesThatAreNoTextAreNotAuthentic() {
    var headers = Signed.by(SECRET, NOW, "Käse").headers();

    assertThat(notices.read("Käse".getBytes(UTF_8), headers)).isEqualTo(UNRELATED);
    assertThat(notices.read("Käse".getBytes(ISO_8859_1), headers))
        .isInstanceOf(PaymentNotice.NotAuthentic.class);
  }

  @Test
  void eventsOfAnotherVersionOfTheApiAreReadToo() {
    assertThat(read(PAID.replaceFirst("\\{", "{\"api_version\": \"2019-12-03\", ")))
        .isEqualTo(ABOUT);
  }

  @ParameterizedTest
  @CsvSource({
    "sk_test_1, false, true",
    "rk_test_1, false, true",
    "sk_test_1, true,  false",
    "sk_live_1, true,  true",
    "rk_live_1, true,  true",
    "sk_live_1, false, false"
  })
  void anEventIsOfTheModeThatTheKeyIsOf(String key, boolean live, boolean related) {
    var settings =
        Map.of("marketplace.payment.secret-key", key, "marketplace.payment.webhook-secret", SECRET);
    var body = PAID.replaceFirst("\\{", "{\"livemode\": " + live + ", ");
    var read = Signed.by(SECRET, Instant.now(), body).readBy(Gateways.ports(settings).notices());

    assertThat(read).isEqualTo(related ? ABOUT : UNRELATED);
  }

  @Test
  void withoutASecretNothingCanBeVerified() {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(
            () -> Signed.by(SECRET, Instant.now(), PAID).readBy(Gateways.ports(Map.of()).notices()))
        .withMessageContaining("marketplace.payment.webhook-secret");
  }

  private PaymentNotice read(String body) {
    return Signed.by(SECRET, NOW, body).readBy(notices);
  }

  private PaymentNotice read(String header, String body) {
    var filled =
        header
            .replace("{time}", Long.toString(NOW.getEpochSecond()))
            .replace("{wrong}", "0".repeat(64))
            .replace("{right}", Signed.v1(SECRET, NOW, body));
    return Signed.with(filled, body).readBy(notices);
  }

  private static String event(String type, String object, String id) {
    return eventOf(
            """
            {"object": "%s", "id": "%s", "payment_intent": "pi_1"}\
            """
                .formatted(object, id))
        .replace("{type}", type);
  }

  private static String eventOf(String object) {
    return """
    {"id": "evt_1", "object": "event", "type": "{type}", "data": {"object": %s}}\
    """
        .formatted(object);
  }
}

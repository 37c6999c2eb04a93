package marketplace.adapter.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.PaymentNotices;

/**
 * Stripe's webhooks, signed with HMAC-SHA256 in {@code Stripe-Signature}. They are believed for
 * five minutes, before and after the shop's own clock, so that none can be kept and sent again.
 */
final class StripeNotices implements PaymentNotices {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final List<String> secrets;
  private final boolean live;
  private final Clock clock;

  /**
   * @param secrets of the webhook endpoint; more than one while one replaces the other
   * @param live whether the shop's key is one of live mode
   */
  StripeNotices(List<String> secrets, boolean live, Clock clock) {
    this.secrets = List.copyOf(secrets);
    this.live = live;
    this.clock = clock;
  }

  @Override
  public PaymentNotice read(byte[] body, Map<String, String> headers) {
    if (secrets.isEmpty()) {
      throw new Unavailable("marketplace.payment.webhook-secret is not set");
    }
    var payload = new String(body, UTF_8);
    var signature = StripeSignature.of(headers.getOrDefault("stripe-signature", ""));
    if (signature.filter(it -> isSigned(payload, it)).isEmpty()) {
      return new PaymentNotice.NotAuthentic("The signature is missing or wrong");
    }
    return signature.get().isWithin(TOLERANCE, clock.instant())
        ? notice(payload)
        : new PaymentNotice.NotAuthentic("It was signed at " + signature.get().time());
  }

  private boolean isSigned(String payload, StripeSignature signature) {
    return secrets.stream().anyMatch(secret -> signature.isOf(payload, secret));
  }

  private PaymentNotice notice(String payload) {
    var event = parse(payload);
    var id = event.path("id").asText("");
    return reference(event.at("/data/object"))
        .filter(_ -> !id.isEmpty() && isOurs(event))
        .<PaymentNotice>map(payment -> new PaymentNotice.About(new NoticeId(id), payment))
        .orElseGet(PaymentNotice.Unrelated::new);
  }

  /**
   * With another account's payments, or those of the other mode, our key can do nothing; an
   * endpoint hears of them when it was registered for connected accounts, or with the other key.
   */
  private boolean isOurs(JsonNode event) {
    return event.path("account").asText("").isEmpty()
        && event.path("livemode").asBoolean(live) == live;
  }

  private static JsonNode parse(String payload) {
    try {
      return JSON.readTree(payload);
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  /** The intent itself, or the one that a charge, a refund or a dispute belongs to. */
  private static Optional<PaymentReference> reference(JsonNode subject) {
    var isIntent = subject.path("object").asText().equals("payment_intent");
    return Optional.of(subject.path(isIntent ? "id" : "payment_intent").asText(""))
        .filter(id -> !id.isEmpty())
        .map(PaymentReference::new);
  }
}

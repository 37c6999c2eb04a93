package marketplace.adapter.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.PaymentNotices;

/**
 * The bank's webhooks, signed with HMAC-SHA256 over their time and their body in {@code
 * Bank-Signature}. They are believed for five minutes, so that none can be kept and sent again.
 */
final class BankTransferNotices implements PaymentNotices {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,11}),v1=([0-9a-f]{64})");

  private final List<String> secrets;
  private final Clock clock;

  /**
   * @param secrets of the webhook; more than one while one replaces the other
   */
  BankTransferNotices(List<String> secrets, Clock clock) {
    this.secrets = List.copyOf(secrets);
    this.clock = clock;
  }

  @Override
  public PaymentNotice read(byte[] body, Map<String, String> headers) {
    if (secrets.isEmpty()) {
      throw new Unavailable("marketplace.payment.webhook-secret is not set");
    }
    var signature = SIGNATURE.matcher(headers.getOrDefault("bank-signature", ""));
    if (!signature.matches() || !isSigned(body, signature.group(1), signature.group(2))) {
      return new PaymentNotice.NotAuthentic("The signature is missing or wrong");
    }
    return isOfNow(Instant.ofEpochSecond(Long.parseLong(signature.group(1))))
        ? notice(body)
        : new PaymentNotice.NotAuthentic("It was signed at another time");
  }

  private boolean isSigned(byte[] body, String time, String mark) {
    var given = HexFormat.of().parseHex(mark);
    return secrets.stream()
        .anyMatch(secret -> MessageDigest.isEqual(given, sign(secret, time, body)));
  }

  private boolean isOfNow(Instant time) {
    return Duration.between(time, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
  }

  private static byte[] sign(String secret, String time, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PaymentNotice notice(byte[] body) {
    var letter = parse(body);
    var transfer = letter.path("transfer").asText("");
    return transfer.isEmpty()
        ? new PaymentNotice.Unrelated()
        : new PaymentNotice.About(
            new NoticeId(letter.path("id").asText()), new PaymentReference(transfer));
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }
}

package marketplace.adapter.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import marketplace.testkit.SentNotice;

/** What the bank writes when money has come in. */
record Letter(String id, String transfer) {
  static Letter about(String transfer) {
    return new Letter(UUID.randomUUID().toString(), transfer);
  }

  SentNotice signed(Instant at, String secret) {
    return signed("{\"id\":\"%s\",\"transfer\":\"%s\"}".formatted(id, transfer), at, secret);
  }

  /** Any text, as somebody would send it who knows a secret. */
  static SentNotice signed(String body, Instant at, String secret) {
    var time = at.getEpochSecond();
    return new SentNotice(
        body, Map.of("bank-signature", "t=%d,v1=%s".formatted(time, mark(time, body, secret))));
  }

  private static String mark(long time, String body, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

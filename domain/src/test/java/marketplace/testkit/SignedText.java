package marketplace.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What providers in memory tell: a line of text, signed together with the time of its signing. */
record SignedText(String body, Map<String, String> headers) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  static SentNotice of(String body, String secret, Instant at) {
    return new SentNotice(
        body, Map.of("time", at.toString(), "signature", signature(body, secret, at.toString())));
  }

  /** Why it is not believed; nothing if it is. */
  Optional<String> doubt(List<String> secrets, Instant now) {
    var time = headers.getOrDefault("time", Instant.EPOCH.toString());
    var given = headers.getOrDefault("signature", "");
    if (secrets.stream().noneMatch(secret -> same(signature(body, secret, time), given))) {
      return Optional.of("Somebody else signed it");
    }
    return Duration.between(Instant.parse(time), now).abs().compareTo(TOLERANCE) > 0
        ? Optional.of("It was not signed now")
        : Optional.empty();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static String signature(String body, String secret, String time) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

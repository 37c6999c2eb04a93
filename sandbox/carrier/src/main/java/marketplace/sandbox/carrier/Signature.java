package marketplace.sandbox.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The proof that an event comes from this party; it does not say when. */
final class Signature {
  static final String HEADER = "X-Hmac-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static String of(String body, String secret) {
    var key = Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(UTF_8);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return "hmac-sha256-hex=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package marketplace.adapter.shipment.bicycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import marketplace.testkit.SentNotice;

/** What the dispatch office writes when a courier has got on. */
record Message(String id, String errand) {
  static Message about(String errand) {
    return new Message(UUID.randomUUID().toString(), errand);
  }

  SentNotice sealed(Instant at, PrivateKey key) {
    return sealed("{\"message\":\"%s\",\"errand\":\"%s\"}".formatted(id, errand), at, key);
  }

  /** Any text, as somebody would send it who has a key. */
  static SentNotice sealed(String body, Instant at, PrivateKey key) {
    var time = Long.toString(at.getEpochSecond());
    return new SentNotice(
        body, Map.of("courier-time", time, "courier-seal", seal(time, body, key)));
  }

  private static String seal(String time, String body, PrivateKey key) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update((time + "." + body).getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

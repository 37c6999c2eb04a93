package marketplace.adapter.rest.cart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Facts that a shopper keeps for the shop and cannot change: {@code
 * base64url(payload).base64url(signature)}.
 */
record SignedText(CartKey key) {
  String write(byte[] payload) {
    var content = encode(payload);
    return content + "." + signature(content);
  }

  /** The payload of a text that this shop wrote; empty for any other text. */
  Optional<byte[]> read(String text) {
    var dot = text.lastIndexOf('.');
    return dot >= 0 && isGenuine(text.substring(0, dot), text.substring(dot + 1))
        ? Optional.of(Base64.getUrlDecoder().decode(text.substring(0, dot)))
        : Optional.empty();
  }

  private boolean isGenuine(String content, String signature) {
    return MessageDigest.isEqual(
        signature(content).getBytes(US_ASCII), signature.getBytes(US_ASCII));
  }

  private String signature(String content) {
    return encode(key.sign(content.getBytes(US_ASCII)));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package marketplace.adapter.rest.cart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Facts that a shopper keeps for the shop, and can neither read nor change: {@code base64url(nonce,
 * sealed payload)}, sealed by AES-GCM.
 */
public final class SealedText {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final SecretKeySpec key;
  private final RandomGenerator random;

  /**
   * @param purpose what it is kept for: one for another purpose cannot be read
   * @param random where nonces come from
   */
  public SealedText(CartKey key, String purpose, RandomGenerator random) {
    // No cart has this signature: there is no colon in what is signed there.
    this.key = new SecretKeySpec(key.sign((purpose + ":").getBytes(US_ASCII)), "AES");
    this.random = random;
  }

  public String write(byte[] payload) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(payload);
      var whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /** The payload of a text that this shop wrote for this purpose; empty for any other text. */
  public Optional<byte[]> read(String text) {
    try {
      var whole = Base64.getUrlDecoder().decode(text);
      return whole.length < NONCE_BYTES + TAG_BYTES ? Optional.empty() : unseal(whole);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> unseal(byte[] whole) {
    try {
      var sealed = whole.length - NONCE_BYTES;
      return Optional.of(cipher(Cipher.DECRYPT_MODE, whole).doFinal(whole, NONCE_BYTES, sealed));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonceFirst) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var terms = new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonceFirst, 0, NONCE_BYTES);
    cipher.init(mode, key, terms);
    return cipher;
  }
}

package marketplace.sandbox.lake.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-1 of some bytes, by which Sanity names an asset. */
public record Sha1(String hex) {
  public static Sha1 of(byte[] bytes) {
    try {
      return new Sha1(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }

  public static Sha1 of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** Bits to draw lots with. */
  public long leadingBits() {
    return Long.parseUnsignedLong(hex, 0, 16, 16);
  }
}

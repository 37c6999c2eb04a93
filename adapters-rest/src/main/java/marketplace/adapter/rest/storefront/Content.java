package marketplace.adapter.rest.storefront;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import marketplace.adapter.rest.http.Coding;

/** Bytes as they are sent, under a tag that is made of them. */
final class Content {
  private static final int TAG_BYTES = 12;

  private final Coding coding;
  private final byte[] bytes;
  private final String tag;

  Content(Coding coding, byte[] bytes) {
    this.coding = coding;
    this.bytes = bytes.clone();
    this.tag = tagOf(bytes);
  }

  Coding coding() {
    return coding;
  }

  /** What goes into {@code ETag}. */
  String tag() {
    return tag;
  }

  int length() {
    return bytes.length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  private static String tagOf(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      var encoder = Base64.getUrlEncoder().withoutPadding();
      return '"' + encoder.encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

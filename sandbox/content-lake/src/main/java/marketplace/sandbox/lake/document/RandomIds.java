package marketplace.sandbox.lake.document;

import java.security.SecureRandom;

/** Names that nobody has chosen before. */
public final class RandomIds {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 22;
  private static final int KEY_LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomIds() {}

  /** For a document, a transaction or a listener: about 130 random bits. */
  public static String next() {
    return random(LENGTH);
  }

  /** For an item of an array, which needs to differ from its neighbours alone. */
  public static String nextKey() {
    return random(KEY_LENGTH);
  }

  private static String random(int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}

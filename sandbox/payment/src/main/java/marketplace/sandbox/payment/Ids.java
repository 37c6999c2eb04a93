package marketplace.sandbox.payment;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Ids in the party's fashion: a prefix that tells the kind, and letters that cannot be guessed. */
final class Ids {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  static String next(String prefix) {
    return prefix + "_" + letters(24);
  }

  static String letters(int count) {
    return RANDOM
        .ints(count, 0, LETTERS.length())
        .mapToObj(index -> LETTERS.substring(index, index + 1))
        .collect(Collectors.joining());
  }
}

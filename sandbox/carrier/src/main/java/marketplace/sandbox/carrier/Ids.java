package marketplace.sandbox.carrier;

import java.util.UUID;

/** Ids in the party's fashion: a prefix that tells the kind, and 32 digits at random. */
final class Ids {
  private Ids() {}

  static String next(String prefix) {
    return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
  }
}

package marketplace.adapter.shipment.bicycle;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;

/** A pair of keys to seal messages with. */
record Seal(KeyPair keys) {
  static Seal cut() {
    try {
      return new Seal(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  PrivateKey secret() {
    return keys.getPrivate();
  }

  /** What the shop knows it by. */
  String known() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }
}

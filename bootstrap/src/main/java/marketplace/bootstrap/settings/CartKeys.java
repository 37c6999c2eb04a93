package marketplace.bootstrap.settings;

import java.nio.charset.StandardCharsets;

/**
 * The key that signs carts: the configured one, or one that is made once and kept with the data.
 */
public final class CartKeys {
  private CartKeys() {}

  public static byte[] of(Configuration configuration) {
    return configuration
        .cartKey()
        .orElseGet(() -> LocalSecrets.kept(configuration.data(), "cart.key"))
        .getBytes(StandardCharsets.UTF_8);
  }
}

package marketplace.bootstrap.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key that signs carts: the configured one, or one that is made once and kept with the data.
 */
public final class CartKeys {
  private static final int BYTES = 32;

  private CartKeys() {}

  public static byte[] of(Configuration configuration) {
    return configuration
        .cartKey()
        .map(key -> key.getBytes(StandardCharsets.UTF_8))
        .orElseGet(() -> kept(configuration.data().resolve("cart.key")));
  }

  private static byte[] kept(Path file) {
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(file.getParent(), "cart", ".key");
        Files.writeString(fresh, HexFormat.of().formatHex(random()));
        Files.move(fresh, file);
      }
      return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The cart key cannot be kept in " + file, e);
    }
  }

  private static byte[] random() {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}

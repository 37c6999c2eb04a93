package marketplace.bootstrap.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Secrets that the processes on this machine share by way of the data folder, where nobody has to
 * configure them.
 */
public final class LocalSecrets {
  private static final int BYTES = 32;

  private LocalSecrets() {}

  /** The secret of that name; whoever asks first makes it up. */
  public static String kept(Path folder, String name) {
    var file = folder.resolve(name);
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("A secret cannot be kept in " + file, e);
    }
  }

  /** Whole or not at all; another process may be faster. */
  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var fresh = Files.createTempFile(file.getParent(), "fresh", ".secret");
    Files.writeString(fresh, HexFormat.of().formatHex(random()));
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException _) {
      // The other's is the secret.
    } catch (UnsupportedOperationException _) {
      // A file system without links: nearly as good, as the name is taken or not.
      Files.move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static byte[] random() {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}

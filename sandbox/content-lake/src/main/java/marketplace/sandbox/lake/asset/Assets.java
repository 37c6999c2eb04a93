package marketplace.sandbox.lake.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** The images and files of a dataset, in a folder, each under a name that tells its content. */
public final class Assets {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,254}");

  private final Path folder;

  public Assets(Path folder) {
    this.folder = folder;
  }

  /**
   * Stores an asset; when this returns it is on disk, whole.
   *
   * @param name such as {@code <sha1>-2000x3000.jpg}
   */
  public void store(String name, byte[] content) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" cannot be the name of an asset");
    }
    try {
      Files.createDirectories(folder);
      var half = Files.createTempFile(folder, ".", ".half");
      write(half, content);
      Files.move(
          half,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Asset " + name + " cannot be stored", e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  public Optional<byte[]> find(String name) throws IOException {
    var file = folder.resolve(NAME.matcher(name).matches() ? name : ".");
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }
}

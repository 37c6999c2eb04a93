package marketplace.sandbox.lake.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** The images and files of a dataset, in a folder, each under a name that tells its content. */
public final class Assets {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,254}");

  private static final int FILES_AT_ONCE = 32;

  private final Path folder;
  private final Queue<Path> unsynced = new ConcurrentLinkedQueue<>();

  public Assets(Path folder) {
    this.folder = folder;
  }

  /**
   * Stores an asset, whole or not at all. It is there for readers at once, and for good once {@link
   * #sync} was called.
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
      var whole = folder.resolve(name);
      Files.write(half, content);
      Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      unsynced.add(whole);
    } catch (IOException e) {
      throw new UncheckedIOException("Asset " + name + " cannot be stored", e);
    }
  }

  /**
   * Brings to disk what was stored. Many files at once, since a disk that is asked for one after
   * the other takes a turn for each.
   */
  public void sync() {
    try (var threads = Executors.newFixedThreadPool(FILES_AT_ONCE)) {
      var forced = new ArrayList<Future<?>>();
      for (var file = unsynced.poll(); file != null; file = unsynced.poll()) {
        forced.add(threads.submit(forcing(file)));
      }
      for (var file : forced) {
        file.get();
      }
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException("Assets cannot be kept", e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Assets were not waited for", e);
    }
  }

  private static Callable<Path> forcing(Path file) {
    return () -> {
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
        return file;
      }
    };
  }

  public Optional<byte[]> find(String name) throws IOException {
    var file = folder.resolve(NAME.matcher(name).matches() ? name : ".");
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }
}

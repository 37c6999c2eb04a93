package marketplace.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything one party knows, on disk. Commands run one after another on one thread, so they need
 * no locks of their own; those that arrive together share one fsync; an answer is given only when
 * everything it may rest on is durable. A command that only reads, and runs alone, costs no fsync.
 *
 * <p>A disk that fails stops the journal for good: memory and disk would no longer agree.
 */
public final class Journal implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);
  private static final int MOST_IN_ONE_COMMIT = 512;
  private static final Job<?> LAST = new Job<>(_ -> true);

  private final JournalFile file;
  private final BlockingQueue<Job<?>> arrivals = new LinkedBlockingQueue<>();
  private final Thread thread;
  private boolean closed;
  private @Nullable Exception failure;

  private Journal(JournalFile file) {
    this.file = file;
    this.thread = Thread.ofPlatform().daemon().name("journal").unstarted(this::work);
  }

  /**
   * Opens a journal, or begins one together with the folders it lies in.
   *
   * @throws CannotStart when the file is damaged, not a journal, or open in another process
   */
  public static Journal open(Path path) {
    var journal = new Journal(JournalFile.open(path));
    journal.thread.start();
    return journal;
  }

  /** Reads what one table holds, in the order in which its keys were first put. */
  public void forEach(String table, BiConsumer<String, String> keyAndValue) {
    forEachWhile(table, reading(keyAndValue));
  }

  /** Reads on, in the same order, until it is told to stop. */
  public void forEachWhile(String table, BiPredicate<String, String> keyAndValue) {
    read(() -> {
      file.forEach(table, (key, value) -> keyAndValue.test(key, new String(value, UTF_8)));
      return true;
    });
  }

  /** The same with values as they lie there, in UTF-8, for those who read many. */
  public void forEachBytes(String table, BiConsumer<String, byte[]> keyAndValue) {
    read(() -> {
      file.forEach(table, reading(keyAndValue));
      return true;
    });
  }

  /** Reads the entries of one table whose keys begin alike, in the order of their keys. */
  public void forEach(String table, String prefix, BiConsumer<String, String> keyAndValue) {
    read(() -> {
      file.forEach(
          table,
          prefix,
          reading((key, value) -> keyAndValue.accept(key, new String(value, UTF_8))));
      return true;
    });
  }

  private static <T> BiPredicate<String, T> reading(BiConsumer<String, T> keyAndValue) {
    return (key, value) -> {
      keyAndValue.accept(key, value);
      return true;
    };
  }

  /**
   * One entry as it lies on disk. A command may ask too; it does not see what was put since the
   * last batch.
   */
  public Optional<String> stored(String table, String key) {
    return read(() -> file.find(table, key));
  }

  private <T> T read(Supplier<T> question) {
    return Thread.currentThread() == thread ? question.get() : run(_ -> question.get());
  }

  /**
   * Runs a command and waits until it is durable. An exception undoes the writes of that command
   * alone and is thrown here; what it did to memory is its own to take back, see {@link Table}.
   */
  public <T extends @Nullable Object> T run(Function<Writer, T> command) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("A command cannot wait for another");
    }
    var job = new Job<T>(command);
    synchronized (arrivals) {
      if (closed) {
        throw new IllegalStateException("The journal is closed");
      }
      arrivals.add(job);
    }
    return job.await();
  }

  /** Finishes what has arrived and lets go of the file. */
  @Override
  public void close() {
    synchronized (arrivals) {
      closed = true;
      arrivals.add(LAST);
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    var batch = new ArrayList<Job<?>>();
    var open = true;
    while (open) {
      batch.clear();
      batch.add(next());
      arrivals.drainTo(batch, MOST_IN_ONE_COMMIT - 1);
      open = !batch.remove(LAST);
      settle(batch);
    }
    file.close();
  }

  private Job<?> next() {
    while (true) {
      try {
        return arrivals.take();
      } catch (InterruptedException e) {
        log.debug("Only closing ends a journal", e);
      }
    }
  }

  private void settle(List<Job<?>> batch) {
    var stopped = failure;
    if (stopped == null) {
      batch.forEach(Job::attempt);
      stopped = failure = write(batch.stream().flatMap(Job::changes).toList());
    }
    for (var job : batch) {
      if (stopped == null) {
        job.conclude();
      } else {
        job.fail(new IllegalStateException("Nothing can be stored any more", stopped));
      }
    }
  }

  private @Nullable Exception write(List<Change> changes) {
    try {
      file.write(changes);
      return null;
    } catch (SQLException e) {
      log.error("The journal cannot be written; nothing more is accepted", e);
      return e;
    }
  }

  /** What a command may do to the tables; seen by nobody before the command has ended well. */
  public interface Writer {
    void put(String table, String key, String value);

    void remove(String table, String key);

    /** What a command has done to memory and must take back, last first, should it not end well. */
    void onUndo(Runnable takeBack);
  }

  /** One write of a command. */
  sealed interface Change {
    record Put(String table, String key, String value) implements Change {}

    record Remove(String table, String key) implements Change {}
  }
}

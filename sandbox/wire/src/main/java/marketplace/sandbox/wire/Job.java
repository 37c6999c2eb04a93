package marketplace.sandbox.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A command on its way through a journal: tried first, concluded when its batch is durable. */
final class Job<T extends @Nullable Object> implements Journal.Writer {
  private final Function<Journal.Writer, T> command;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private final List<Journal.Change> changes = new ArrayList<>();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private Runnable conclusion = () -> {};

  Job(Function<Journal.Writer, T> command) {
    this.command = command;
  }

  @Override
  public void put(String table, String key, String value) {
    changes.add(new Journal.Change.Put(table, key, value));
  }

  @Override
  public void remove(String table, String key) {
    changes.add(new Journal.Change.Remove(table, key));
  }

  @Override
  public void onUndo(Runnable takeBack) {
    undo.push(takeBack);
  }

  void attempt() {
    try {
      var result = command.apply(this);
      conclusion = () -> answer.complete(result);
    } catch (Throwable refusal) {
      changes.clear();
      undo.forEach(Runnable::run);
      conclusion = () -> fail(refusal);
    }
  }

  Stream<Journal.Change> changes() {
    return changes.stream();
  }

  void conclude() {
    conclusion.run();
  }

  void fail(Throwable reason) {
    answer.completeExceptionally(reason);
  }

  T await() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case RuntimeException refusal -> refusal;
        case Error error -> throw error;
        case null, default -> e;
      };
    }
  }
}

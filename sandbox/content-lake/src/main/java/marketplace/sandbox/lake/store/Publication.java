package marketplace.sandbox.lake.store;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What readers see: commits in the order in which they were made, none before it is durable. */
final class Publication {
  private final List<Consumer<Commit>> followers = new CopyOnWriteArrayList<>();
  private final Queue<Announced> announced = new ArrayDeque<>();
  private volatile Snapshot latest;

  Publication(Snapshot first) {
    this.latest = first;
  }

  /** A commit that is made, but perhaps not durable yet. */
  static final class Announced {
    private final Commit commit;
    private boolean published;

    private Announced(Commit commit) {
      this.commit = commit;
    }

    Commit commit() {
      return commit;
    }
  }

  Snapshot latest() {
    return latest;
  }

  void follow(Consumer<Commit> follower) {
    followers.add(follower);
  }

  /** Takes note of a commit; called in the order of the commits. */
  Announced announce(Commit commit) {
    var next = new Announced(commit);
    synchronized (announced) {
      announced.add(next);
    }
    return next;
  }

  /** Publishes what is durable, and first all that came before it: it is durable only with them. */
  void publish(Announced durable) {
    synchronized (announced) {
      while (!durable.published) {
        show(announced.remove());
      }
    }
  }

  private void show(Announced next) {
    latest = next.commit.after();
    followers.forEach(follower -> follower.accept(next.commit));
    next.published = true;
  }
}

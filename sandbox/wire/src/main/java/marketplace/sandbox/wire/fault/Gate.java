package marketplace.sandbox.wire.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import marketplace.sandbox.wire.Request;

/** Where requests wait until somebody lets them go. */
final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrival = lock.newCondition();
  private final List<Waiting> waiting = new ArrayList<>();
  private boolean open;

  /** How a request leaves the gate. */
  enum Way {
    ON,
    NOWHERE
  }

  private record Waiting(Request request, CompletableFuture<Way> way) {}

  /** Waits to be released; an open gate holds nobody. */
  Way hold(Request request) throws InterruptedException {
    try {
      return arrive(request).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A gate does not fail", e);
    }
  }

  private CompletableFuture<Way> arrive(Request request) {
    lock.lock();
    try {
      if (open) {
        return CompletableFuture.completedFuture(Way.ON);
      }
      var arrived = new Waiting(request, new CompletableFuture<>());
      waiting.add(arrived);
      arrival.signalAll();
      return arrived.way();
    } finally {
      lock.unlock();
    }
  }

  /** Those that are held, once there are so many of them or patience has ended. */
  List<Request> awaitHeld(int count, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      var left = patience.toNanos();
      while (waiting.size() < count && left > 0) {
        left = arrival.awaitNanos(left);
      }
      return waiting.stream().map(Waiting::request).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of all that are held now, and tells how many they were. */
  int release(Way way) {
    lock.lock();
    try {
      var released = waiting.size();
      waiting.forEach(it -> it.way().complete(way));
      waiting.clear();
      return released;
    } finally {
      lock.unlock();
    }
  }

  /** Lets everybody go on, now and from now on. */
  void open() {
    lock.lock();
    try {
      open = true;
      release(Way.ON);
    } finally {
      lock.unlock();
    }
  }
}

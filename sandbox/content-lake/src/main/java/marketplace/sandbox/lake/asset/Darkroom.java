package marketplace.sandbox.lake.asset;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Where images are worked on: as many at once as fit into the memory, the others wait. */
final class Darkroom {
  private static final long BYTES_PER_PIXEL = 10;
  private static final int LARGEST = 60_000_000;

  /** As many pixels as there is room for. */
  static final int PIXELS =
      (int) Math.min(LARGEST, Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL);

  private static final Semaphore ROOM = new Semaphore(PIXELS, true);

  private Darkroom() {}

  /** Does what takes so many pixels, as soon as there is room. */
  static <T> T work(long pixels, Supplier<T> work) {
    int taken = (int) Math.min(PIXELS, pixels);
    ROOM.acquireUninterruptibly(taken);
    try {
      return work.get();
    } finally {
      ROOM.release(taken);
    }
  }
}

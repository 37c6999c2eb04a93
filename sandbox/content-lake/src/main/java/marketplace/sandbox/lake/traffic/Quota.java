package marketplace.sandbox.lake.traffic;

import java.time.Duration;

/** Counts requests within the running second. */
final class Quota {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long second = Long.MIN_VALUE;
  private long used;

  /** What is left of a limit; below zero for a request that goes beyond it. */
  synchronized long take(long limit, long now) {
    if (Math.floorDiv(now, SECOND) != second) {
      second = Math.floorDiv(now, SECOND);
      used = 0;
    }
    used++;
    return limit - used;
  }
}

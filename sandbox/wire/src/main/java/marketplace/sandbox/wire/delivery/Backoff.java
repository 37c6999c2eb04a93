package marketplace.sandbox.wire.delivery;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long each time.
 *
 * @param attempts how many there are before a delivery is given up
 */
public record Backoff(Duration first, Duration longest, int attempts) {
  private static final int MOST_DOUBLINGS = 30;

  /** A second at first, a minute at the most, given up after a quarter of an hour or so. */
  public static Backoff standard() {
    return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 20);
  }

  Duration after(int failures) {
    var wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}

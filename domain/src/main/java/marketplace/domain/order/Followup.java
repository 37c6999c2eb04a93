package marketplace.domain.order;

import java.time.Duration;
import java.time.Instant;

/**
 * What an order still needs although nobody may ever ask for it.
 *
 * @param tries how often it was tried in vain; waiting grows with it
 */
public record Followup(Task task, Instant dueAt, int tries) {
  /** After so many tries in vain, more than a minute has gone by. */
  public static final int MANY_TRIES = 4;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int DOUBLINGS = 10;

  /** Who has to look after the order, and how long that may wait between two tries. */
  public enum Task {
    SETTLE_PAYMENT(FIRST_WAIT, Duration.ofMinutes(5)),
    BUY_LABEL(FIRST_WAIT, Duration.ofMinutes(5)),
    GIVE_BACK(FIRST_WAIT, Duration.ofMinutes(5)),
    /** The carrier tells by itself, as a rule. */
    TRACK_PARCELS(Duration.ofMinutes(10), Duration.ofHours(6));

    private final Duration firstWait;
    private final Duration longestWait;

    Task(Duration firstWait, Duration longestWait) {
      this.firstWait = firstWait;
      this.longestWait = longestWait;
    }
  }

  public boolean isTriedOften() {
    return tries >= MANY_TRIES;
  }

  static Followup now(Task task, Instant now) {
    return new Followup(task, now, 0);
  }

  /** For a task that somebody else may be at right now: look after it when that one has failed. */
  static Followup soon(Task task, Instant now) {
    return new Followup(task, now.plus(task.firstWait), 0);
  }

  /** The same later, and never sooner; each time twice as long, but not beyond the longest wait. */
  Followup again(Instant now) {
    var wait = task.firstWait.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    var next = now.plus(wait.compareTo(task.longestWait) < 0 ? wait : task.longestWait);
    return new Followup(task, next.isAfter(dueAt) ? next : dueAt, tries + 1);
  }

  Followup notAfter(Instant latest) {
    return dueAt.isAfter(latest) ? new Followup(task, latest, tries) : this;
  }
}

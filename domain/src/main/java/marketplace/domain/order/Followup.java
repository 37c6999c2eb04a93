package marketplace.domain.order;

import java.time.Duration;
import java.time.Instant;

/**
 * What an order still needs although nobody may ever ask for it.
 *
 * @param tries how often it was tried in vain; waiting grows with it
 */
public record Followup(Task task, Instant dueAt, int tries) {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 10;

  /** Who has to look after the order. */
  public enum Task {
    SETTLE_PAYMENT,
    BUY_LABEL,
    GIVE_BACK
  }

  static Followup now(Task task, Instant now) {
    return new Followup(task, now, 0);
  }

  /** For a task that somebody else may be at right now: look after it when that one has failed. */
  static Followup soon(Task task, Instant now) {
    return new Followup(task, now.plus(FIRST_WAIT), 0);
  }

  /** The same later; each time twice as long, but not beyond the longest wait. */
  Followup again(Instant now) {
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    return new Followup(
        task, now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT), tries + 1);
  }

  Followup notAfter(Instant latest) {
    return dueAt.isAfter(latest) ? new Followup(task, latest, tries) : this;
  }
}

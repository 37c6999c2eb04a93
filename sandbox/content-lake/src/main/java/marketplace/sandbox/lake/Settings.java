package marketplace.sandbox.lake;

import java.time.Duration;
import marketplace.sandbox.lake.access.Access;
import marketplace.sandbox.lake.access.Project;
import marketplace.sandbox.lake.traffic.Conditions;
import marketplace.sandbox.wire.delivery.Backoff;

/**
 * How a lake presents itself.
 *
 * @param project the names of its one dataset
 * @param keepAlive how long a listener's stream may be silent
 * @param retention how long the history of documents is kept
 * @param conditions under which it is reached at first
 * @param deliveries how often a webhook is tried again: for half an hour or so
 */
public record Settings(
    Project project,
    Access access,
    Duration keepAlive,
    Duration retention,
    Conditions conditions,
    Backoff deliveries) {
  /** The dataset {@code production} of the project {@code sandbox}, open to everybody. */
  public static Settings standard() {
    return new Settings(
        new Project("sandbox", "production"),
        new Access.Open(),
        Duration.ofSeconds(15),
        Duration.ofDays(90),
        Conditions.EASY,
        new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), 13));
  }

  /** The same under other names. */
  public Settings named(String projectId, String dataset) {
    return new Settings(
        new Project(projectId, dataset), access, keepAlive, retention, conditions, deliveries);
  }

  public Settings guarded(Access guard) {
    return new Settings(project, guard, keepAlive, retention, conditions, deliveries);
  }

  public Settings keepingAliveEvery(Duration silence) {
    return new Settings(project, access, silence, retention, conditions, deliveries);
  }

  public Settings remembering(Duration history) {
    return new Settings(project, access, keepAlive, history, conditions, deliveries);
  }

  public Settings under(Conditions hardship) {
    return new Settings(project, access, keepAlive, retention, hardship, deliveries);
  }

  public Settings deliveringAgain(Backoff patience) {
    return new Settings(project, access, keepAlive, retention, conditions, patience);
  }
}

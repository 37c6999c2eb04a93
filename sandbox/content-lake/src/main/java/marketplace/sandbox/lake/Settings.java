package marketplace.sandbox.lake;

import java.time.Duration;
import java.util.regex.Pattern;
import marketplace.sandbox.lake.access.Access;

/**
 * How a lake presents itself.
 *
 * @param projectId the project that it says it is; any name in an address is served
 * @param dataset the one dataset that it holds
 * @param keepAlive how long a listener's stream may be silent
 */
public record Settings(String projectId, String dataset, Access access, Duration keepAlive) {
  private static final Pattern PROJECT = Pattern.compile("[-a-z0-9]+");
  private static final Pattern DATASET = Pattern.compile("~?[a-z0-9][-\\w]{0,63}");

  public Settings {
    require(PROJECT, projectId, "a project ID");
    require(DATASET, dataset, "the name of a dataset");
  }

  private static void require(Pattern pattern, String value, String what) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" cannot be " + what);
    }
  }

  /** The dataset {@code production} of the project {@code sandbox}, open to everybody. */
  public static Settings standard() {
    return new Settings("sandbox", "production", new Access.Open(), Duration.ofSeconds(15));
  }

  public Settings named(String project, String datasetName) {
    return new Settings(project, datasetName, access, keepAlive);
  }

  public Settings guarded(Access.Guarded guard) {
    return new Settings(projectId, dataset, guard, keepAlive);
  }

  public Settings keepingAliveEvery(Duration silence) {
    return new Settings(projectId, dataset, access, silence);
  }
}

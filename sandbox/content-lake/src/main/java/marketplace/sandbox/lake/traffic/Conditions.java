package marketplace.sandbox.lake.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How hard the way to the lake is. What is not given is not limited, not delayed and not stale.
 *
 * @param requestsPerSecond of any kind, from one client
 * @param mutationsPerSecond of those, how many may mutate
 * @param uploadsPerSecond of those, how many may upload
 * @param latencyMilliseconds how much longer each request takes
 * @param cdnStalenessMilliseconds for how long after a change the CDN may still give old answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conditions(
    @Nullable Long requestsPerSecond,
    @Nullable Long mutationsPerSecond,
    @Nullable Long uploadsPerSecond,
    @Nullable Long latencyMilliseconds,
    @Nullable Long cdnStalenessMilliseconds) {
  private static final long LONGEST = 600_000;

  /** On this machine. */
  public static final Conditions EASY = new Conditions(null, null, null, null, null);

  /** The limits that Sanity documents, and the staleness that its users report. */
  public static final Conditions REAL = new Conditions(500L, 25L, 25L, null, 40_000L);

  public Conditions {
    require(requestsPerSecond, 1, Integer.MAX_VALUE, "requestsPerSecond");
    require(mutationsPerSecond, 1, Integer.MAX_VALUE, "mutationsPerSecond");
    require(uploadsPerSecond, 1, Integer.MAX_VALUE, "uploadsPerSecond");
    require(latencyMilliseconds, 0, LONGEST, "latencyMilliseconds");
    require(cdnStalenessMilliseconds, 0, LONGEST, "cdnStalenessMilliseconds");
  }

  private static void require(@Nullable Long value, long least, long most, String name) {
    if (LongStream.of(value == null ? least : value).anyMatch(it -> it < least || it > most)) {
      throw new IllegalArgumentException(name + " is a number from " + least + " to " + most);
    }
  }
}

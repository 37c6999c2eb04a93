package marketplace.adapter.rest.abuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many cards were declined for whom lately, as this node knows: an attack slows down on every
 * node by itself, and a shopper who is counted on two has twice the patience of the shop.
 */
final class Declines {
  private static final int MOST_CALLERS = 100_000;

  private final int limit;
  private final Duration window;
  private final Clock clock;
  private final Cache<AddressBlock, Tally> tallies;

  private record Tally(int declines, Instant until) {
    Tally more() {
      return new Tally(declines + 1, until);
    }
  }

  Declines(ThrottleSettings settings, Clock clock) {
    this.limit = settings.declines();
    this.window = settings.window();
    this.clock = clock;
    this.tallies = Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterWrite(window).build();
  }

  void count(AddressBlock caller) {
    var now = clock.instant();
    tallies
        .asMap()
        .compute(
            caller,
            (_, tally) ->
                tally == null || isOver(tally, now)
                    ? new Tally(1, now.plus(window))
                    : tally.more());
  }

  /** For how long the caller has to wait, if there were too many. */
  Optional<Duration> pause(AddressBlock caller) {
    var now = clock.instant();
    return Optional.ofNullable(tallies.getIfPresent(caller))
        .filter(tally -> limit > 0 && tally.declines() >= limit && !isOver(tally, now))
        .map(tally -> Duration.between(now, tally.until()));
  }

  private static boolean isOver(Tally tally, Instant now) {
    return !now.isBefore(tally.until());
  }
}

package planted.domain.order;

import java.time.Instant;
import java.util.Optional;

/** Asks for the time instead of being told. */
record OrderThatReadsTheClock(Instant at) {
  static Instant orNow(Optional<Instant> at) {
    return at.orElseGet(Instant::now);
  }
}

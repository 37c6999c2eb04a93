package marketplace.sandbox.wire.fault;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A fault as a test orders it.
 *
 * @param skip how many of the requests that match pass unharmed first
 * @param every of those that follow, only the first of so many is struck
 * @param times how often the fault strikes at the most; without it there is no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Plan(RequestPattern when, Long skip, Long every, @Nullable Long times, Fault fault) {
  Plan(
      @Nullable RequestPattern when,
      @Nullable Long skip,
      @Nullable Long every,
      @Nullable Long times,
      @Nullable Fault fault) {
    this.when = requireNonNullElse(when, RequestPattern.ANY);
    this.skip = notBelow(0, requireNonNullElse(skip, 0L), "skip");
    this.every = notBelow(1, requireNonNullElse(every, 1L), "every");
    this.times = times == null ? null : notBelow(1, times, "times");
    this.fault = requireNonNull(fault, "A rule has a fault");
  }

  private static Long notBelow(long least, Long value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is " + least + " or more");
    }
    return value;
  }
}

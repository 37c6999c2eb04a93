package marketplace.sandbox.carrier;

import java.time.Clock;

/** What one may choose about the carrier sandbox: the clock that its dates come from. */
public record Settings(Clock clock) {
  public static Settings standard() {
    return new Settings(Clock.systemUTC());
  }
}

package marketplace.sandbox.payment;

import java.time.Clock;

/** What one may choose about the payment sandbox: the clock that its timestamps come from. */
public record Settings(Clock clock) {
  public static Settings standard() {
    return new Settings(Clock.systemUTC());
  }
}

package marketplace.sandbox.carrier;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.wire.delivery.Backoff;

/**
 * What one may choose about the carrier sandbox.
 *
 * @param clock that its dates come from
 * @param listeners who hear of every parcel, beside those that are registered later
 * @param backoff how long a listener who does not answer is waited for
 * @param pace how long a parcel rests before it moves a step by itself; it only moves when it is
 *     told to if there is none
 * @param currency of the account, which all rates are in
 * @param validity how long a rate can be bought; for ever if there is none
 */
public record Settings(
    Clock clock,
    List<Listener> listeners,
    Backoff backoff,
    Optional<Duration> pace,
    Currency currency,
    Optional<Duration> validity) {
  public Settings {
    listeners = List.copyOf(listeners);
  }

  /** Somebody who hears of every parcel, and the secret that proves where that comes from. */
  public record Listener(URI url, String secret) {}

  public static Settings standard() {
    return new Settings(
        Clock.systemUTC(),
        List.of(),
        Backoff.standard(),
        Optional.empty(),
        Currency.getInstance("USD"),
        Optional.empty());
  }

  public Settings at(Clock time) {
    return new Settings(time, listeners, backoff, pace, currency, validity);
  }

  public Settings telling(URI url, String secret) {
    var more = Stream.concat(listeners.stream(), Stream.of(new Listener(url, secret))).toList();
    return new Settings(clock, more, backoff, pace, currency, validity);
  }

  public Settings retrying(Backoff patience) {
    return new Settings(clock, listeners, patience, pace, currency, validity);
  }

  public Settings moving(Duration each) {
    return new Settings(clock, listeners, backoff, Optional.of(each), currency, validity);
  }

  public Settings in(Currency money) {
    return new Settings(clock, listeners, backoff, pace, money, validity);
  }

  public Settings keepingRates(Duration each) {
    return new Settings(clock, listeners, backoff, pace, currency, Optional.of(each));
  }
}

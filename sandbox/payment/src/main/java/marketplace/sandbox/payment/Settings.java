package marketplace.sandbox.payment;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import marketplace.sandbox.wire.delivery.Backoff;

/**
 * What one may choose about the payment sandbox.
 *
 * @param clock where its timestamps come from
 * @param listeners who hears of events from the start; others may register over the API
 * @param backoff how patient it is with those who do not listen
 */
public record Settings(Clock clock, List<Listener> listeners, Backoff backoff) {
  /**
   * Somebody who hears of every event.
   *
   * @param secrets what the events are signed with; two while one replaces the other
   */
  public record Listener(URI url, List<String> secrets) {
    public Listener {
      if (secrets.isEmpty()) {
        throw new IllegalArgumentException("Whoever listens at " + url + " has a secret");
      }
    }
  }

  public static Settings standard() {
    return new Settings(Clock.systemUTC(), List.of(), Backoff.standard());
  }

  public Settings at(Clock time) {
    return new Settings(time, listeners, backoff);
  }

  public Settings telling(URI url, String... secrets) {
    var listener = new Listener(url, List.of(secrets));
    var more = Stream.concat(listeners.stream(), Stream.of(listener)).toList();
    return new Settings(clock, more, backoff);
  }

  public Settings retrying(Backoff patience) {
    return new Settings(clock, listeners, patience);
  }
}

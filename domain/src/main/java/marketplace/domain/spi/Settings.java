package marketplace.domain.spi;

import java.time.Duration;
import java.util.Optional;

/** What an operator configured. */
@FunctionalInterface
public interface Settings {
  /** The value of a setting such as {@code marketplace.payment.url}; empty if it is not set. */
  Optional<String> find(String name);

  /**
   * The value of a setting that there must be.
   *
   * @throws InvalidSetting when it is not set
   */
  default String require(String name) {
    return find(name).orElseThrow(() -> new InvalidSetting(name, "is not set"));
  }

  /**
   * An http or https URL with a host, to append paths to: it has neither a query nor a slash at its
   * end. Empty if it is not set.
   *
   * @throws InvalidSetting when it is something else
   */
  default Optional<String> url(String name) {
    var why = "is not an http or https URL such as https://api.example.com";
    return find(name).map(it -> Notation.url(it).orElseThrow(() -> new InvalidSetting(name, why)));
  }

  /**
   * A positive time such as {@code 20s} or {@code PT20S}; empty if it is not set.
   *
   * @throws InvalidSetting when it is something else
   */
  default Optional<Duration> duration(String name) {
    var why = "is not a positive duration such as 20s or PT20S";
    return find(name)
        .map(it -> Notation.duration(it).orElseThrow(() -> new InvalidSetting(name, why)));
  }
}

package marketplace.domain.spi;

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
}

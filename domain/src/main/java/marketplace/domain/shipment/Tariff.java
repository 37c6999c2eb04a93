package marketplace.domain.shipment;

import java.util.Currency;
import java.util.Optional;
import marketplace.domain.money.Money;

/** What customers pay for the service that the shop would choose; a dearer one costs more. */
public sealed interface Tariff {
  /** Nothing. */
  record Free() implements Tariff {}

  /** Always the same. */
  record Flat(Money price) implements Tariff {}

  /** What the carrier asks. */
  record AtCost() implements Tariff {}

  /** The price, if it is known before a carrier is asked. */
  default Optional<Money> price(Currency currency) {
    return switch (this) {
      case Free _ -> Optional.of(Money.zero(currency));
      case Flat(var price) -> Optional.of(price);
      case AtCost _ -> Optional.empty();
    };
  }
}

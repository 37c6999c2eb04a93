package marketplace.adapter.shipment;

import static marketplace.adapter.shipment.RatePolicy.CHEAPEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.shipment.ShippingRate;
import org.junit.jupiter.api.Test;

class RatePolicyTest {
  private static final ShippingRate SLOW = rate("slow", "4.25", "USD", Optional.of(5));
  private static final ShippingRate FAST = rate("fast", "27.10", "USD", Optional.of(1));

  @Test
  void theCheapestIsChosen() {
    assertThat(CHEAPEST.choose(List.of(FAST, SLOW))).contains(SLOW);
  }

  @Test
  void amongEqualsTheFasterOneIsChosenAndOneThatPromisesNothingLast() {
    var silent = rate("silent", "4.25", "USD", Optional.empty());
    var quick = rate("quick", "4.25", "USD", Optional.of(2));

    assertThat(CHEAPEST.choose(List.of(silent, SLOW, quick))).contains(quick);
  }

  @Test
  void otherCurrenciesAreLeftAside() {
    var foreign = rate("foreign", "1.00", "CAD", Optional.of(1));

    assertThat(CHEAPEST.choose(List.of(FAST, foreign))).contains(FAST);
  }

  @Test
  void fromNothingNothingIsChosen() {
    assertThat(CHEAPEST.choose(List.of())).isEmpty();
  }

  private static ShippingRate rate(
      String reference, String price, String currency, Optional<Integer> days) {
    var money = Money.of(price, Currency.getInstance(currency));
    return new ShippingRate(reference, "USPS", reference, money, days);
  }
}

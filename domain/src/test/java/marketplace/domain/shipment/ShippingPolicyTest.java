package marketplace.domain.shipment;

import static marketplace.testkit.Shop.euros;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import marketplace.domain.money.Money;
import org.junit.jupiter.api.Test;

class ShippingPolicyTest {
  private static final ShippingPolicy POLICY = new ShippingPolicy(new Tariff.Free(), 5, 25);
  private static final Carriage SLOW = of("slow", euros("4.00"), Optional.of(9));
  private static final Carriage IN_TIME = of("in-time", euros("6.00"), Optional.of(5));
  private static final Carriage FAST = of("fast", euros("12.00"), Optional.of(1));

  @Test
  void theCheapestThatKeepsThePromiseIsTheUsualOne() {
    assertThat(POLICY.usual(List.of(SLOW, FAST, IN_TIME))).contains(IN_TIME);
  }

  @Test
  void whereNothingKeepsItTheFastestIs() {
    var silent = of("silent", euros("1.00"), Optional.empty());

    assertThat(POLICY.usual(List.of(silent, SLOW))).contains(SLOW);
    assertThat(POLICY.usual(List.of())).isEmpty();
  }

  @Test
  void amongEqualsItIsTheFasterOne() {
    var sooner = of("sooner", euros("6.00"), Optional.of(2));

    assertThat(POLICY.usual(List.of(IN_TIME, sooner))).contains(sooner);
  }

  @Test
  void whatCannotBeComparedIsLeftAside() {
    var abroad = of("abroad", dollars("1.00"), Optional.of(1));

    assertThat(POLICY.usual(List.of(IN_TIME, abroad))).contains(IN_TIME);
    assertThat(services(POLICY.options(List.of(IN_TIME, abroad), euros("10.00"))))
        .containsExactly("in-time");
  }

  @Test
  void nobodyIsOfferedWhatIsNeitherCheaperNorFaster() {
    var dear = of("dear", euros("30.00"), Optional.of(1));

    assertThat(services(POLICY.options(List.of(SLOW, dear, FAST, IN_TIME), euros("10.00"))))
        .containsExactly("in-time", "fast");
  }

  @Test
  void ratesInAnotherCurrencyThanTheGoodsCannotBePassedOn() {
    var abroad =
        List.of(
            of("ground", dollars("5.00"), Optional.of(4)),
            of("air", dollars("9.00"), Optional.of(1)));
    var atCost = new ShippingPolicy(new Tariff.AtCost(), 5, 25);

    assertThat(services(POLICY.options(abroad, euros("10.00")))).containsExactly("ground");
    assertThat(atCost.options(abroad, euros("10.00"))).isEmpty();
  }

  @Test
  void aServiceIsOfferedIfItTakesEveryBox() {
    var one = offer(rate("air", "3.00", 1), rate("ground", "2.00", 4));
    var other = offer(rate("ground", "2.50", 5), rate("sea", "1.00", 30));

    assertThat(Carriage.common(List.of(one, other)))
        .containsExactly(new Carriage("USPS", "ground", euros("4.50"), Optional.of(5)));
  }

  @Test
  void labelsMayCostSoMuchMore() {
    assertThat(POLICY.budget(euros("10.00")).covers(euros("12.50"))).isTrue();
    assertThat(POLICY.budget(euros("10.00")).covers(euros("12.51"))).isFalse();
    assertThat(POLICY.budget(euros("10.00")).covers(dollars("1.00"))).isFalse();
  }

  private static List<String> services(List<ShippingOption> options) {
    return options.stream().map(it -> it.carriage().service()).toList();
  }

  private static Carriage of(String service, Money cost, Optional<Integer> days) {
    return new Carriage("USPS", service, cost, days);
  }

  private static ShippingOffer offer(ShippingRate... rates) {
    return new ShippingOffer(new ShipmentReference("shp"), List.of(rates));
  }

  private static ShippingRate rate(String service, String price, int days) {
    return new ShippingRate("rate", "USPS", service, euros(price), Optional.of(days));
  }

  private static Money dollars(String amount) {
    return Money.of(amount, Currency.getInstance("USD"));
  }
}

package marketplace.adapter.rest.money;

import marketplace.domain.money.Money;

/** An amount as it is shown. */
public record MoneyView(long minorUnits, String currency) {
  public static MoneyView of(Money money) {
    return new MoneyView(money.minorUnits(), money.currency().getCurrencyCode());
  }
}

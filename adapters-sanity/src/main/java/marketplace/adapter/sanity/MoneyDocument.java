package marketplace.adapter.sanity;

import java.math.BigDecimal;
import java.util.Currency;
import marketplace.domain.money.Money;

/** An amount of money: decimal, as editors read it, and read back digit by digit. */
record MoneyDocument(BigDecimal amount, String currency) {
  static MoneyDocument of(Money money) {
    return new MoneyDocument(money.toDecimal(), money.currency().getCurrencyCode());
  }

  Money toDomain() {
    return Money.of(amount.toPlainString(), Currency.getInstance(currency));
  }
}

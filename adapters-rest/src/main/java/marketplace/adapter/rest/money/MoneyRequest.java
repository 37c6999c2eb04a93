package marketplace.adapter.rest.money;

import java.util.Currency;
import java.util.function.Supplier;
import marketplace.adapter.rest.json.Fields;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount, as somebody wrote it. */
public record MoneyRequest(@Nullable Long minorUnits, @Nullable String currency) {
  public Supplier<Money> read(Fields fields) {
    var units = fields.required("minorUnits", minorUnits, it -> it);
    var unit = fields.required("currency", currency, MoneyRequest::currency);
    return () -> new Money(units.get(), unit.get());
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException _) {
      throw new Refusal.Invalid("currency-unknown", "This is no currency of ISO 4217");
    }
  }
}

package marketplace.adapter.rest.order;

import java.util.Currency;
import java.util.function.Supplier;
import marketplace.adapter.rest.json.Fields;
import marketplace.application.payment.RefundOrder;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/** What is to be given back, as it was asked for; all that is left if no amount is named. */
record RefundRequest(@Nullable Amount amount) {
  record Amount(@Nullable Long minorUnits, @Nullable String currency) {
    Supplier<Money> read(Fields fields) {
      var units = fields.required("minorUnits", minorUnits, it -> it);
      var unit = fields.required("currency", currency, Amount::currency);
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

  RefundOrder.Command toDomain(OrderId order, RequestKey key) {
    return Fields.ofBody(fields -> {
      var part = fields.optionalObject("amount", amount, Amount::read);
      return () -> new RefundOrder.Command(order, key.value(), part.get());
    });
  }
}

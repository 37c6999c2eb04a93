package marketplace.adapter.payment.bank;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.PaymentOutcome;

/**
 * A transfer as the bank shows it.
 *
 * @param arrived what the payer really sent, in minor units
 * @param payTo the account and the reference that the payer is to write
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Transfer(String id, String status, Currency currency, long arrived, String payTo) {
  Transfer {
    Objects.requireNonNull(id);
    Objects.requireNonNull(status);
    Objects.requireNonNull(currency);
    Objects.requireNonNull(payTo);
  }

  PaymentOutcome outcome() {
    return switch (status) {
      case "registered" -> new PaymentOutcome.Unconfirmed(Optional.empty());
      case "expected" -> new PaymentOutcome.NeedsAction(new NextAction("bank_transfer", payTo));
      case "arrived" -> new PaymentOutcome.Succeeded(new Money(arrived, currency));
      case "cancelled" -> new PaymentOutcome.Cancelled();
      default -> new PaymentOutcome.Unknown("The transfer is " + status);
    };
  }
}

package marketplace.adapter.payment;

import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import java.util.Objects;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.PaymentOutcome;
import org.jspecify.annotations.Nullable;

/** A PaymentIntent as Stripe has just shown it. */
record StripeIntent(PaymentIntent shown) {

  /** What it says to one who asked for nothing but to see it. */
  PaymentOutcome found() {
    return switch (status()) {
      case "requires_payment_method", "requires_confirmation" ->
          new PaymentOutcome.Unconfirmed(lastDecline());
      case "requires_action" -> needsAction();
      case "processing" -> new PaymentOutcome.Processing();
      case "succeeded" -> new PaymentOutcome.Succeeded(captured());
      case "canceled" -> new PaymentOutcome.Cancelled();
      default -> new PaymentOutcome.Unknown("The intent is " + status());
    };
  }

  /** What it says to one who has just had it confirmed: going back to the start is a decline. */
  PaymentOutcome confirmed() {
    return status().equals("requires_payment_method")
        ? new PaymentOutcome.Declined(lastDecline().orElseGet(() -> decline(null, null, null)))
        : found();
  }

  /** A decline in Stripe's words; those for humans may be missing, and are then ours. */
  static Decline decline(
      @Nullable String declineCode, @Nullable String code, @Nullable String message) {
    return new Decline(
        Objects.requireNonNullElse(
            declineCode, Objects.requireNonNullElse(code, "payment_declined")),
        Objects.requireNonNullElse(message, "The payment was declined."));
  }

  private Optional<Decline> lastDecline() {
    return Optional.<StripeError>ofNullable(shown.getLastPaymentError())
        .map(error -> decline(error.getDeclineCode(), error.getCode(), error.getMessage()));
  }

  private PaymentOutcome needsAction() {
    return new PaymentOutcome.NeedsAction(
        new NextAction(shown.getNextAction().getType(), shown.getClientSecret()));
  }

  private Money captured() {
    return new StripeAmount(shown.getAmountReceived(), shown.getCurrency()).toDomain();
  }

  private String status() {
    return Objects.requireNonNullElse(shown.getStatus(), "without status");
  }
}

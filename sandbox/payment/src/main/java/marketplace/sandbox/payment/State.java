package marketplace.sandbox.payment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a payment intent stands, with exactly the facts that are known there. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
  @JsonSubTypes.Type(value = State.RequiresPaymentMethod.class, name = "requires_payment_method"),
  @JsonSubTypes.Type(value = State.RequiresConfirmation.class, name = "requires_confirmation"),
  @JsonSubTypes.Type(value = State.RequiresAction.class, name = "requires_action"),
  @JsonSubTypes.Type(value = State.Processing.class, name = "processing"),
  @JsonSubTypes.Type(value = State.RequiresCapture.class, name = "requires_capture"),
  @JsonSubTypes.Type(value = State.Succeeded.class, name = "succeeded"),
  @JsonSubTypes.Type(value = State.Canceled.class, name = "canceled")
})
sealed interface State {
  record RequiresPaymentMethod() implements State {}

  record RequiresConfirmation(String method) implements State {}

  /** The customer is asked by the bank, at the challenge's address. */
  record RequiresAction(String method, String challenge, @Nullable String returnUrl, boolean sdk)
      implements State {}

  record Processing(String method) implements State {}

  /** The bank has set the money aside, and the shop has yet to take it. */
  record RequiresCapture(String method) implements State {}

  record Succeeded(String method) implements State {}

  record Canceled(long at, @Nullable String reason) implements State {}

  default String status() {
    return switch (this) {
      case RequiresPaymentMethod _ -> "requires_payment_method";
      case RequiresConfirmation _ -> "requires_confirmation";
      case RequiresAction _ -> "requires_action";
      case Processing _ -> "processing";
      case RequiresCapture _ -> "requires_capture";
      case Succeeded _ -> "succeeded";
      case Canceled _ -> "canceled";
    };
  }

  /** The payment method that the intent holds now; a declined one is let go. */
  default Optional<String> heldMethod() {
    return switch (this) {
      case RequiresPaymentMethod _, Canceled _ -> Optional.empty();
      case RequiresConfirmation(var method) -> Optional.of(method);
      case RequiresAction(var method, _, _, _) -> Optional.of(method);
      case Processing(var method) -> Optional.of(method);
      case RequiresCapture(var method) -> Optional.of(method);
      case Succeeded(var method) -> Optional.of(method);
    };
  }
}

package marketplace.domain.payment;

/** How far an attempt has come that is not decided yet. */
public sealed interface PaymentProgress {
  /** On record, and the provider is being asked; if nobody is left to ask, it is asked again. */
  record Asked() implements PaymentProgress {}

  /** The shopper's bank wants to hear from the shopper. */
  record NeedsAction(NextAction action) implements PaymentProgress {}

  /** The provider has it and will decide. */
  record Processing() implements PaymentProgress {}

  /** The provider's answer was lost: money may have moved, or not. */
  record Unknown() implements PaymentProgress {}
}

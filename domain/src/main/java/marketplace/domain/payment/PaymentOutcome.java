package marketplace.domain.payment;

import java.util.Optional;
import marketplace.domain.money.Money;

/** What a provider says of a payment. */
public sealed interface PaymentOutcome {
  /** The money is the shop's. */
  record Succeeded(Money captured) implements PaymentOutcome {}

  /** This attempt came to nothing; another may be made. */
  record Declined(Decline decline) implements PaymentOutcome {}

  record NeedsAction(NextAction action) implements PaymentOutcome {}

  record Processing() implements PaymentOutcome {}

  /**
   * Nothing is under way: the provider waits to be asked for a charge.
   *
   * @param last why the last charge it knows of was declined; it does not say which attempt that
   *     was
   */
  record Unconfirmed(Optional<Decline> last) implements PaymentOutcome {}

  /** Given up for good: it can never be charged any more. */
  record Cancelled() implements PaymentOutcome {}

  /**
   * No answer that says anything: the attempt may have been carried out, or not.
   *
   * @param why for the operator's log
   */
  record Unknown(String why) implements PaymentOutcome {}
}

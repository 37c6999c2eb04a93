package marketplace.adapter.payment.bank;

import java.util.Locale;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.PaymentGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shop's bank, with one transfer that it expects for each order. Whatever changes something
 * carries its own name, so the bank does it once, however often it is asked.
 */
final class BankTransferGateway implements PaymentGateway {
  private static final Logger log = LoggerFactory.getLogger(BankTransferGateway.class);

  private final BankApi bank;

  BankTransferGateway(BankApi bank) {
    this.bank = bank;
  }

  @Override
  public PaymentReference open(OrderId order, Money amount) {
    try {
      return new PaymentReference(bank.register(nameOf(order, amount), order, amount).id());
    } catch (BankFailure e) {
      if (e.isRefusal()) {
        throw new Refusal.Invalid("amount-not-chargeable", "The bank does not collect " + amount);
      }
      log.warn("The bank did not register a transfer of {}: {}", amount, e.getMessage());
      throw new Unavailable("The bank did not register a transfer: " + e.getMessage());
    }
  }

  /** Moves no money: from here on it is the shopper who does, with what the bank tells to write. */
  @Override
  public PaymentOutcome charge(
      PaymentReference reference, PaymentAttempt attempt, PaymentToken token) {
    return outcome("expect", reference, () -> bank.expect(reference));
  }

  @Override
  public PaymentOutcome find(PaymentReference reference) {
    return outcome("find", reference, () -> bank.find(reference));
  }

  @Override
  public PaymentOutcome cancel(PaymentReference reference) {
    return outcome("cancel", reference, () -> bank.cancel(reference));
  }

  @Override
  public RefundOutcome refund(PaymentReference reference, Refund refund) {
    try {
      bank.sendBack(reference, refund);
      return new RefundOutcome.Accepted();
    } catch (BankFailure e) {
      log.warn("The bank did not send back {} of {}: {}", refund.key(), reference, e.getMessage());
      return e.isRefusal()
          ? new RefundOutcome.Refused("refund_refused", "The bank does not send this back")
          : new RefundOutcome.Unknown(e.getMessage());
    }
  }

  /**
   * Another amount is another transfer: the first was never asked of a shopper, and is harmless.
   */
  private static String nameOf(OrderId order, Money amount) {
    return "%s-%d-%s"
        .formatted(order.value(), amount.minorUnits(), amount.currency().getCurrencyCode())
        .toLowerCase(Locale.ROOT);
  }

  private static PaymentOutcome outcome(
      String action, PaymentReference reference, Question question) {
    try {
      return question.put().outcome();
    } catch (BankFailure e) {
      log.warn("The bank did not {} {}: {}", action, reference, e.getMessage());
      return new PaymentOutcome.Unknown(e.getMessage());
    }
  }

  /** Something that is asked of the bank about a transfer. */
  @FunctionalInterface
  private interface Question {
    Transfer put() throws BankFailure;
  }
}

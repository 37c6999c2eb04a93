package marketplace.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.NextAction;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.PaymentGateway;

/**
 * A payment provider in memory, which knows the test cards of {@link Shop} and fails on demand the
 * way providers do: before or after it did what it was asked.
 */
public final class InMemoryPaymentGateway implements PaymentGateway {
  /** How the line to the provider fails. */
  public enum Line {
    WORKING,
    /** Nothing arrives. */
    DOWN,
    /** What moves money is carried out, and no answer to it comes back. */
    SILENT
  }

  private final Map<PaymentReference, Intent> intents = new HashMap<>();
  private final Map<String, PaymentOutcome> attempts = new HashMap<>();
  private Line line = Line.WORKING;

  private static final class Intent {
    private final Money amount;
    private final Set<String> refunds = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private PaymentOutcome outcome = new PaymentOutcome.Unconfirmed(Optional.empty());
    private long captured;
    private long refunded;

    Intent(Money amount) {
      this.amount = amount;
    }
  }

  public synchronized void line(Line state) {
    line = state;
  }

  /** The money taken for an order, before refunds, in minor units. */
  public synchronized long captured(OrderId order) {
    var intent = intents.get(referenceOf(order));
    return intent == null ? 0 : intent.captured;
  }

  /** The money given back for an order, in minor units. */
  public synchronized long refunded(OrderId order) {
    var intent = intents.get(referenceOf(order));
    return intent == null ? 0 : intent.refunded;
  }

  /** Pays what was given up before, as no provider should. */
  public synchronized void payLate(PaymentReference reference) {
    var intent = intent(reference);
    intent.outcome = succeed(intent);
  }

  /** The customer's bank sends back what was given back. */
  public synchronized void failRefunds(PaymentReference reference) {
    intent(reference).failed.addAll(intent(reference).refunds);
  }

  /** The shopper passes or fails what the bank asked. */
  public synchronized void answerChallenge(PaymentReference reference, boolean passed) {
    var intent = intent(reference);
    if (intent.outcome instanceof PaymentOutcome.NeedsAction) {
      intent.outcome =
          passed
              ? succeed(intent)
              : new PaymentOutcome.Unconfirmed(
                  Optional.of(
                      new Decline(
                          "payment_intent_authentication_failure",
                          "The customer did not pass the challenge")));
    }
  }

  @Override
  public synchronized PaymentReference open(OrderId order, Money amount) {
    if (line == Line.DOWN) {
      throw new Unavailable("The payment provider cannot be reached");
    }
    if (amount.minorUnits() <= 0) {
      throw new Refusal.Invalid("amount-too-small", "There is nothing to pay");
    }
    var reference = referenceOf(order);
    intents.computeIfAbsent(reference, _ -> new Intent(amount));
    return reference;
  }

  @Override
  public synchronized PaymentOutcome charge(
      PaymentReference reference, PaymentAttempt attempt, PaymentToken token) {
    if (line == Line.DOWN) {
      return new PaymentOutcome.Unknown("down");
    }
    var key = reference + "/" + attempt.number();
    var earlier = attempts.get(key);
    var outcome = earlier == null ? confirm(intent(reference), token) : earlier;
    attempts.put(key, outcome);
    return answer(outcome);
  }

  @Override
  public synchronized PaymentOutcome find(PaymentReference reference) {
    return line == Line.WORKING ? intent(reference).outcome : new PaymentOutcome.Unknown("down");
  }

  @Override
  public synchronized PaymentOutcome cancel(PaymentReference reference) {
    if (line == Line.DOWN) {
      return new PaymentOutcome.Unknown("down");
    }
    var intent = intent(reference);
    if (!(intent.outcome instanceof PaymentOutcome.Succeeded)) {
      intent.outcome = new PaymentOutcome.Cancelled();
    }
    return answer(intent.outcome);
  }

  @Override
  public synchronized RefundOutcome refund(PaymentReference reference, Refund refund) {
    if (line == Line.DOWN) {
      return new RefundOutcome.Unknown("down");
    }
    var intent = intent(reference);
    if (!intent.refunds.contains(refund.key())) {
      if (intent.refunded + refund.amount().minorUnits() > intent.captured) {
        return new RefundOutcome.Refused("amount_too_large", "More than was paid");
      }
      intent.refunds.add(refund.key());
      intent.refunded += refund.amount().minorUnits();
    }
    if (intent.failed.contains(refund.key())) {
      return new RefundOutcome.Refused("refund_failed", "The customer's bank sent it back");
    }
    return line == Line.SILENT
        ? new RefundOutcome.Unknown("silence")
        : new RefundOutcome.Accepted();
  }

  private PaymentOutcome confirm(Intent intent, PaymentToken token) {
    return switch (intent.outcome) {
      case PaymentOutcome.Succeeded _, PaymentOutcome.Cancelled _ -> intent.outcome;
      case PaymentOutcome.Declined _,
          PaymentOutcome.NeedsAction _,
          PaymentOutcome.Processing _,
          PaymentOutcome.Unconfirmed _,
          PaymentOutcome.Unknown _ ->
          charge(intent, token);
    };
  }

  private static PaymentOutcome charge(Intent intent, PaymentToken token) {
    if (token.equals(Shop.DECLINED_CARD)) {
      var decline = new Decline("generic_decline", "Your card was declined.");
      intent.outcome = new PaymentOutcome.Unconfirmed(Optional.of(decline));
      return new PaymentOutcome.Declined(decline);
    }
    intent.outcome =
        token.equals(Shop.CARD_WITH_CHALLENGE)
            ? new PaymentOutcome.NeedsAction(new NextAction("use_stripe_sdk", "secret"))
            : succeed(intent);
    return intent.outcome;
  }

  private static PaymentOutcome succeed(Intent intent) {
    intent.captured += intent.amount.minorUnits();
    return new PaymentOutcome.Succeeded(intent.amount);
  }

  private PaymentOutcome answer(PaymentOutcome outcome) {
    return line == Line.SILENT ? new PaymentOutcome.Unknown("silence") : outcome;
  }

  private Intent intent(PaymentReference reference) {
    var intent = intents.get(reference);
    if (intent == null) {
      throw new IllegalArgumentException("Never opened: " + reference);
    }
    return intent;
  }

  private static PaymentReference referenceOf(OrderId order) {
    return new PaymentReference("pi_" + order.value());
  }
}

package marketplace.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  private static final Decline GENERIC = new Decline("generic_decline", "Your card was declined.");
  private static final Decline NOT_PASSED =
      new Decline(
          "payment_intent_authentication_failure", "The customer did not pass the challenge");
  private static final Set<PaymentToken> CHALLENGED =
      Set.of(Shop.CARD_WITH_CHALLENGE, Shop.CARD_DECLINED_AFTER_CHALLENGE);
  private static final Map<PaymentToken, Decline> DECLINES =
      Map.of(
          Shop.DECLINED_CARD,
          GENERIC,
          Shop.CARD_DECLINED_AFTER_CHALLENGE,
          GENERIC,
          Shop.LOST_CARD,
          new Decline("lost_card", "Your card was declined."),
          Shop.UNKNOWN_CARD,
          new Decline("resource_missing", "This card cannot be used."));

  private final Map<PaymentReference, Intent> intents = new HashMap<>();
  private final Map<String, PaymentOutcome> attempts = new HashMap<>();
  private Line line = Line.WORKING;

  private static final class Intent {
    private final OrderId order;
    private final Money amount;
    private final Map<String, Long> refunds = new HashMap<>();
    private final Set<String> returned = new HashSet<>();
    private PaymentOutcome outcome = new PaymentOutcome.Unconfirmed(Optional.empty());
    private Optional<Decline> behindTheChallenge = Optional.empty();
    private long captured;

    Intent(OrderId order, Money amount) {
      this.order = order;
      this.amount = amount;
    }

    long refunded() {
      return refunds.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public synchronized void line(Line state) {
    line = state;
  }

  /** The money taken for an order, before refunds, in minor units. */
  public synchronized long captured(OrderId order) {
    return of(order).mapToLong(intent -> intent.captured).sum();
  }

  /** The money given back for an order, in minor units. */
  public synchronized long refunded(OrderId order) {
    return of(order).mapToLong(Intent::refunded).sum();
  }

  /** Pays what was given up before, as no provider should. */
  public synchronized void payLate(PaymentReference reference) {
    var intent = intent(reference);
    intent.outcome = succeed(intent, intent.amount);
  }

  /** The shopper passes or fails what the bank asked. */
  public synchronized void answerChallenge(PaymentReference reference, boolean passed) {
    var intent = intent(reference);
    if (intent.outcome instanceof PaymentOutcome.NeedsAction) {
      var decline = passed ? intent.behindTheChallenge : Optional.of(NOT_PASSED);
      intent.outcome =
          decline.isPresent()
              ? new PaymentOutcome.Unconfirmed(decline)
              : succeed(intent, intent.amount);
    }
  }

  /** The money of a payment that is being processed comes, be it as much as was asked or not. */
  public synchronized void receive(PaymentReference reference, Money money) {
    var intent = intent(reference);
    if (intent.outcome instanceof PaymentOutcome.Processing) {
      intent.outcome = succeed(intent, money);
    }
  }

  /** The customer's bank sends a refund back that was accepted before. */
  public synchronized void returnRefund(PaymentReference reference, Refund refund) {
    var intent = intent(reference);
    if (intent.refunds.remove(refund.key()) != null) {
      intent.returned.add(refund.key());
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
    return intents.entrySet().stream()
        .filter(it -> it.getValue().order.equals(order) && it.getValue().amount.equals(amount))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> begin(order, amount));
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
    if (line != Line.WORKING) {
      return new PaymentOutcome.Unknown("down");
    }
    var intent = intents.get(reference);
    return intent == null ? new PaymentOutcome.Unknown("never opened") : intent.outcome;
  }

  @Override
  public synchronized PaymentOutcome cancel(PaymentReference reference) {
    if (line == Line.DOWN) {
      return new PaymentOutcome.Unknown("down");
    }
    var intent = intent(reference);
    if (!(intent.outcome instanceof PaymentOutcome.Succeeded
        || intent.outcome instanceof PaymentOutcome.Processing)) {
      intent.outcome = new PaymentOutcome.Cancelled();
    }
    return answer(intent.outcome);
  }

  @Override
  public synchronized RefundOutcome refund(PaymentReference reference, Refund refund) {
    if (line == Line.DOWN) {
      return new RefundOutcome.Unknown("down");
    }
    var outcome = refund(intent(reference), refund);
    return line == Line.SILENT ? new RefundOutcome.Unknown("silence") : outcome;
  }

  private static RefundOutcome refund(Intent intent, Refund refund) {
    if (intent.returned.contains(refund.key())) {
      return new RefundOutcome.Refused("refund_failed", "The customer's bank sent it back");
    }
    var amount = refund.amount().minorUnits();
    if (!intent.refunds.containsKey(refund.key()) && intent.refunded() + amount > intent.captured) {
      return new RefundOutcome.Refused("amount_too_large", "More than was paid");
    }
    intent.refunds.putIfAbsent(refund.key(), amount);
    return new RefundOutcome.Accepted();
  }

  private PaymentOutcome confirm(Intent intent, PaymentToken token) {
    return switch (intent.outcome) {
      case PaymentOutcome.Succeeded _, PaymentOutcome.Cancelled _, PaymentOutcome.Processing _ ->
          intent.outcome;
      case PaymentOutcome.Declined _,
          PaymentOutcome.NeedsAction _,
          PaymentOutcome.Unconfirmed _,
          PaymentOutcome.Unknown _ ->
          charge(intent, token);
    };
  }

  private static PaymentOutcome charge(Intent intent, PaymentToken token) {
    var decline = Optional.ofNullable(DECLINES.get(token));
    intent.behindTheChallenge = decline;
    if (CHALLENGED.contains(token)) {
      intent.outcome = new PaymentOutcome.NeedsAction(new NextAction("use_stripe_sdk", "secret"));
    } else if (decline.isPresent()) {
      intent.outcome = new PaymentOutcome.Unconfirmed(decline);
      return new PaymentOutcome.Declined(decline.get());
    } else if (token.equals(Shop.BANK_ACCOUNT)) {
      intent.outcome = new PaymentOutcome.Processing();
    } else {
      intent.outcome = succeed(intent, intent.amount);
    }
    return intent.outcome;
  }

  private static PaymentOutcome succeed(Intent intent, Money money) {
    intent.captured += money.minorUnits();
    return new PaymentOutcome.Succeeded(money);
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

  private PaymentReference begin(OrderId order, Money amount) {
    var others = of(order).count();
    var reference = new PaymentReference("pi_" + order.value() + (others == 0 ? "" : "_" + others));
    intents.put(reference, new Intent(order, amount));
    return reference;
  }

  private Stream<Intent> of(OrderId order) {
    return intents.values().stream().filter(intent -> intent.order.equals(order));
  }
}

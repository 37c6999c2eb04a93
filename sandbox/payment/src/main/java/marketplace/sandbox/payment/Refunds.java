package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Giving money back, in full or in part. */
final class Refunds {
  private final Ledger ledger;
  private final Views views;
  private final Events events;

  Refunds(Ledger ledger, Views views, Events events) {
    this.ledger = ledger;
    this.views = views;
    this.events = events;
  }

  JsonNode create(Call call) {
    var params = call.params();
    var reasons = List.of("duplicate", "fraudulent", "requested_by_customer");
    var reason = params.choice("reason", reasons);
    var metadata = params.metadata();
    var charge = undisputed(charge(params));
    var amount = amount(params, charge);
    var refund =
        new Refund(
            Ids.next("re"),
            ledger.now(),
            charge.intent(),
            charge.id(),
            amount,
            charge.currency(),
            reason.orElse(null),
            metadata,
            ledger.heldMethod(charge.method()).test().refunds());
    events.store("charge.refunded", charge.refund(amount), call);
    events.store("refund.created", refund, call);
    return views.of(refund);
  }

  /** The bank of the customer has answered: what failed can be refunded again. */
  JsonNode settled(Refund refund, Refund.Outcome outcome, Call call) {
    var after = refund.settled(outcome);
    if (outcome == Refund.Outcome.FAILED) {
      var charge = ledger.charge(refund.charge(), "charge").refund(-refund.amount());
      ledger.charges().put(call.writer(), charge.id(), charge);
      events.store("refund.failed", after, call);
    } else {
      events.store("refund.updated", after, call);
    }
    return views.of(after);
  }

  private Charge charge(Params params) {
    var id =
        params
            .text("payment_intent")
            .map(it -> ledger.intent(it, "payment_intent"))
            .map(this::latestCharge)
            .or(() -> params.text("charge"))
            .orElseThrow(Refunds::nothingNamed);
    var charge = ledger.charge(id, "charge");
    if (charge.outcome() != Charge.Outcome.SUCCEEDED) {
      throw notPaid(charge.intent());
    }
    return charge;
  }

  /** What the bank has taken back cannot be given back as well. */
  private Charge undisputed(Charge charge) {
    var dispute = ledger.heldMethod(charge.method()).test().dispute();
    if (dispute.isPresent() && dispute.get() != Dispute.Kind.INQUIRY) {
      throw StripeError.invalid(
              "Charge " + charge.id() + " has been charged back; cannot issue a refund.")
          .code("charge_disputed")
          .afterBeginning();
    }
    return charge;
  }

  private String latestCharge(PaymentIntent intent) {
    return Optional.ofNullable(intent.latestCharge()).orElseThrow(() -> notPaid(intent.id()));
  }

  private static long amount(Params params, Charge charge) {
    if (charge.refundable() == 0) {
      throw StripeError.invalid("Charge " + charge.id() + " has already been refunded.")
          .code("charge_already_refunded")
          .afterBeginning();
    }
    var amount = params.integer("amount").orElse(charge.refundable());
    if (amount < 1) {
      var message = "This value must be greater than or equal to 1.";
      throw StripeError.invalid("parameter_invalid_integer", "amount", message);
    }
    if (amount > charge.refundable()) {
      throw StripeError.invalid(
              "Refund amount (%d) is greater than unrefunded amount on charge (%d), in minor units"
                  .formatted(amount, charge.refundable()))
          .with("param", "amount")
          .afterBeginning();
    }
    return amount;
  }

  private static StripeError notPaid(String intent) {
    return StripeError.invalid(
            "The PaymentIntent " + intent + " does not have a successful charge to refund.")
        .afterBeginning();
  }

  private static StripeError nothingNamed() {
    var message = "One of the following params should be provided: payment_intent, charge.";
    return StripeError.invalid("parameter_missing", "payment_intent", message);
  }
}

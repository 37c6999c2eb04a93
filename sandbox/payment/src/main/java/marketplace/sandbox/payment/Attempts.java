package marketplace.sandbox.payment;

import org.jspecify.annotations.Nullable;

/** How an attempt to pay goes: what the bank answers, and what that makes of the intent. */
final class Attempts {
  private final Ledger ledger;
  private final Events events;

  Attempts(Ledger ledger, Events events) {
    this.ledger = ledger;
    this.events = events;
  }

  /** How the customer can be reached, should the bank want to ask. */
  record Presence(@Nullable String returnUrl, boolean sdk, boolean absent) {}

  PaymentIntent confirm(PaymentIntent intent, PaymentMethod method, Presence customer, Call call) {
    return switch (method.test().behaviour()) {
      case Behaviour.Challenge _ when customer.absent() ->
          answer(Behaviour.AUTHENTICATION_REQUIRED, intent, method, call);
      case Behaviour.Challenge _ -> ask(intent, method, customer, call);
      case Behaviour.Approve answer -> answer(answer, intent, method, call);
      case Behaviour.Decline answer -> answer(answer, intent, method, call);
      case Behaviour.Settle answer -> answer(answer, intent, method, call);
    };
  }

  /** The customer has answered the bank's question. */
  PaymentIntent authenticated(PaymentIntent intent, PaymentMethod method, Call call) {
    var then =
        method.test().behaviour() instanceof Behaviour.Challenge(var next)
            ? next
            : Behaviour.APPROVE;
    return answer(then, intent, method, call);
  }

  PaymentIntent notAuthenticated(PaymentIntent intent, PaymentMethod method, Call call) {
    return stored(
        "payment_intent.payment_failed",
        intent.failed(Failure.notAuthenticated(method.id())),
        call);
  }

  /** The slow bank has answered at last. */
  PaymentIntent settled(PaymentIntent intent, Charge charge, boolean paid, Call call) {
    if (paid) {
      return approve(intent, charge, call);
    }
    return decline(intent, charge, Failure.notSettled(charge.method(), charge.id()), call);
  }

  private PaymentIntent ask(
      PaymentIntent intent, PaymentMethod method, Presence customer, Call call) {
    var challenge =
        "http://" + call.origin().host() + "/sandbox/payment_intents/" + intent.id() + "/challenge";
    var state =
        new State.RequiresAction(method.id(), challenge, customer.returnUrl(), customer.sdk());
    return stored("payment_intent.requires_action", intent.in(state), call);
  }

  private PaymentIntent answer(
      Behaviour answer, PaymentIntent intent, PaymentMethod method, Call call) {
    var charge = charge(intent, method);
    return switch (answer) {
      case Behaviour.Approve _ when intent.terms().manual() -> setAside(intent, charge, call);
      case Behaviour.Approve _ -> approve(intent, charge, call);
      case Behaviour.Decline decline ->
          decline(intent, charge, Failure.declined(decline, method.id(), charge.id()), call);
      case Behaviour.Settle _ -> {
        events.store("charge.pending", charge, call);
        yield stored("payment_intent.processing", intent.processing(charge), call);
      }
      case Behaviour.Challenge(var then) -> answer(then, intent, method, call);
    };
  }

  private Charge charge(PaymentIntent intent, PaymentMethod method) {
    var terms = intent.terms();
    return new Charge(
        Ids.next("ch"),
        ledger.now(),
        intent.id(),
        method.id(),
        terms.amount(),
        terms.currency(),
        terms.metadata(),
        Charge.Outcome.PENDING,
        null,
        0,
        0);
  }

  private PaymentIntent setAside(PaymentIntent intent, Charge charge, Call call) {
    events.store("charge.succeeded", charge.answered(Charge.Outcome.AUTHORIZED, null), call);
    return stored("payment_intent.amount_capturable_updated", intent.authorized(charge), call);
  }

  private PaymentIntent approve(PaymentIntent intent, Charge charge, Call call) {
    events.store("charge.succeeded", charge.answered(Charge.Outcome.SUCCEEDED, null), call);
    var paid = stored("payment_intent.succeeded", intent.succeeded(charge), call);
    ledger
        .heldMethod(charge.method())
        .test()
        .dispute()
        .map(kind -> Dispute.of(charge, kind, ledger.now()))
        .ifPresent(dispute -> events.store("charge.dispute.created", dispute, call));
    return paid;
  }

  private PaymentIntent decline(PaymentIntent intent, Charge charge, Failure failure, Call call) {
    events.store("charge.failed", charge.answered(Charge.Outcome.FAILED, failure), call);
    return stored("payment_intent.payment_failed", intent.failed(failure), call);
  }

  private PaymentIntent stored(String event, PaymentIntent intent, Call call) {
    events.store(event, intent, call);
    return intent;
  }
}

package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An amount that is to be collected once, from its creation to its end. */
record PaymentIntent(
    String id,
    String secret,
    long created,
    Terms terms,
    State state,
    @Nullable Failure lastFailure,
    @Nullable String latestCharge) {

  /**
   * What was agreed when the intent was created.
   *
   * @param manual whether the shop takes the money itself once it is set aside
   */
  record Terms(
      long amount,
      String currency,
      Methods methods,
      Map<String, String> metadata,
      JsonNode remarks,
      boolean manual) {}

  /** Which kinds of payment method may pay. */
  record Methods(List<String> types, boolean automatic, boolean redirects) {}

  static PaymentIntent of(String id, long created, Terms terms) {
    var secret = id + "_secret_" + Ids.letters(25);
    var state = new State.RequiresPaymentMethod();
    return new PaymentIntent(id, secret, created, terms, state, null, null);
  }

  PaymentIntent in(State next) {
    return new PaymentIntent(id, secret, created, terms, next, lastFailure, latestCharge);
  }

  PaymentIntent processing(Charge charge) {
    var state = new State.Processing(charge.method());
    return new PaymentIntent(id, secret, created, terms, state, null, charge.id());
  }

  PaymentIntent authorized(Charge charge) {
    var state = new State.RequiresCapture(charge.method());
    return new PaymentIntent(id, secret, created, terms, state, null, charge.id());
  }

  PaymentIntent succeeded(Charge charge) {
    var state = new State.Succeeded(charge.method());
    return new PaymentIntent(id, secret, created, terms, state, null, charge.id());
  }

  /**
   * Ready for another payment method; the charge is absent when no bank was ever asked for money.
   */
  PaymentIntent failed(Failure failure) {
    var state = new State.RequiresPaymentMethod();
    var charge = failure.charge() == null ? latestCharge : failure.charge();
    return new PaymentIntent(id, secret, created, terms, state, failure, charge);
  }

  boolean confirmable() {
    return switch (state) {
      case State.RequiresPaymentMethod _, State.RequiresConfirmation _, State.RequiresAction _ ->
          true;
      case State.Processing _, State.RequiresCapture _, State.Succeeded _, State.Canceled _ ->
          false;
    };
  }

  boolean cancelable() {
    return confirmable() || state instanceof State.RequiresCapture;
  }
}

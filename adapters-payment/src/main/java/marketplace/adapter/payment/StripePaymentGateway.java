package marketplace.adapter.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods.AllowRedirects;
import com.stripe.service.PaymentIntentService;
import marketplace.domain.Unavailable;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.PaymentGateway;

/**
 * Stripe, with one PaymentIntent for each order: one that has succeeded cannot be confirmed again,
 * so Stripe itself rules out a second charge. Every request that changes something goes out once,
 * under an idempotency key that is the same whoever asks.
 */
final class StripePaymentGateway implements PaymentGateway {
  private static final int TRIES_TO_OPEN_AGAIN = 2;

  private final PaymentIntentService intents;
  private final StripeRefunds refunds;

  StripePaymentGateway(StripeClient stripe) {
    this.intents = stripe.v1().paymentIntents();
    this.refunds = new StripeRefunds(stripe.v1().refunds());
  }

  @Override
  public PaymentReference open(OrderId order, Money amount) {
    var wanted = StripeAmount.of(amount);
    try {
      return Turns.take(() -> new PaymentReference(create(order, wanted)));
    } catch (StripeException e) {
      var failure = new StripeFailure(e);
      if (failure.blames("amount", "currency")) {
        throw StripeAmount.notChargeable(amount);
      }
      // The order's id opens it, so it stays out of the log.
      failure.report("open a payment of", amount);
      throw new Unavailable("Stripe did not open a payment: " + failure);
    }
  }

  @Override
  public PaymentOutcome charge(
      PaymentReference reference, PaymentAttempt attempt, PaymentToken token) {
    try {
      return Question.ask(() -> confirm(reference, attempt, token).confirmed());
    } catch (StripeException e) {
      return notCharged(reference, new StripeFailure(e));
    }
  }

  @Override
  public PaymentOutcome find(PaymentReference reference) {
    try {
      return Question.ask(() -> new StripeIntent(intents.retrieve(reference.value())).found());
    } catch (StripeException e) {
      return unknown("find", reference, new StripeFailure(e));
    }
  }

  @Override
  public PaymentOutcome cancel(PaymentReference reference) {
    var params =
        PaymentIntentCancelParams.builder()
            .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
            .build();
    try {
      return Question.ask(
          () -> new StripeIntent(intents.cancel(reference.value(), params)).found());
    } catch (StripeException e) {
      return notCancelled(reference, new StripeFailure(e));
    }
  }

  @Override
  public RefundOutcome refund(PaymentReference reference, Refund refund) {
    return refunds.give(reference, refund);
  }

  private String create(OrderId order, StripeAmount amount) throws StripeException {
    var params =
        PaymentIntentCreateParams.builder()
            .setAmount(amount.value())
            .setCurrency(amount.currency())
            .setAutomaticPaymentMethods(
                AutomaticPaymentMethods.builder()
                    .setEnabled(true)
                    .setAllowRedirects(AllowRedirects.NEVER)
                    .build())
            .putMetadata("order_id", order.value())
            .build();
    var key = "open-%s-%d-%s".formatted(order.value(), amount.value(), amount.currency());
    // No money moves and the key is the same, so this one may be sent again.
    var options =
        RequestOptions.builder()
            .setIdempotencyKey(key)
            .setMaxNetworkRetries(TRIES_TO_OPEN_AGAIN)
            .build();
    return intents.create(params, options).getId();
  }

  private StripeIntent confirm(
      PaymentReference reference, PaymentAttempt attempt, PaymentToken token)
      throws StripeException {
    var params = PaymentIntentConfirmParams.builder().setUseStripeSdk(true);
    if (token.value().startsWith("ctoken_")) {
      params.setConfirmationToken(token.value());
    } else {
      params.setPaymentMethod(token.value());
    }
    var key = "charge-%s-%d".formatted(reference, attempt.number());
    var options = RequestOptions.builder().setIdempotencyKey(key).build();
    return new StripeIntent(intents.confirm(reference.value(), params.build(), options));
  }

  private PaymentOutcome notCharged(PaymentReference reference, StripeFailure failure) {
    return switch (failure.kind()) {
      case DECLINED -> new PaymentOutcome.Declined(failure.decline());
      case WRONG_STATE -> find(reference);
      case REFUSED -> refused(reference, failure);
      case MISCONFIGURED, UNANSWERED -> unknown("charge", reference, failure);
    };
  }

  /** Stripe does not take this token, unless it meant that the payment has moved on. */
  private PaymentOutcome refused(PaymentReference reference, StripeFailure failure) {
    failure.report("charge", reference);
    return switch (find(reference)) {
      case PaymentOutcome.Unconfirmed _ ->
          new PaymentOutcome.Declined(
              new Decline(
                  failure.codeOr("payment_method_invalid"),
                  "This payment method cannot be used. Please try another one."));
      case PaymentOutcome other -> other;
    };
  }

  private PaymentOutcome notCancelled(PaymentReference reference, StripeFailure failure) {
    return switch (failure.kind()) {
      case WRONG_STATE -> find(reference);
      case DECLINED, REFUSED, MISCONFIGURED, UNANSWERED -> unknown("cancel", reference, failure);
    };
  }

  private static PaymentOutcome unknown(
      String action, PaymentReference reference, StripeFailure failure) {
    failure.report(action, reference);
    return new PaymentOutcome.Unknown(failure.toString());
  }
}

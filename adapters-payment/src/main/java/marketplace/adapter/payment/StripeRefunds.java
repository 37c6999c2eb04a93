package marketplace.adapter.payment;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.RefundService;
import java.util.Optional;
import java.util.stream.StreamSupport;
import marketplace.domain.Refusal;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;

/**
 * The refunds of PaymentIntents. Stripe forgets an idempotency key after a day or so, therefore
 * each refund carries its key, and is looked for before it is given.
 */
final class StripeRefunds {
  private static final String KEY = "refund_key";
  private static final long PAGE = 100;

  private final RefundService refunds;

  StripeRefunds(RefundService refunds) {
    this.refunds = refunds;
  }

  RefundOutcome give(PaymentReference reference, Refund refund) {
    try {
      var amount = StripeAmount.of(refund.amount());
      return Question.ask(() -> outcome(givenOrNew(reference, refund, amount)));
    } catch (Refusal.Invalid e) {
      return new RefundOutcome.Refused(
          e.code(), "The payment provider does not pay back " + refund.amount());
    } catch (StripeException e) {
      return notGiven(reference, new StripeFailure(e));
    }
  }

  private com.stripe.model.Refund givenOrNew(
      PaymentReference reference, Refund refund, StripeAmount amount) throws StripeException {
    var given = given(reference, refund.key());
    return given.isPresent() ? given.get() : create(reference, refund.key(), amount);
  }

  private Optional<com.stripe.model.Refund> given(PaymentReference reference, String key)
      throws StripeException {
    var params =
        RefundListParams.builder().setPaymentIntent(reference.value()).setLimit(PAGE).build();
    var all = refunds.list(params).autoPagingIterable();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(it -> isNamed(key, it))
        .findFirst();
  }

  /** A refund that was given by hand may carry nothing at all. */
  private static boolean isNamed(String key, com.stripe.model.Refund refund) {
    return refund.getMetadata() != null && key.equals(refund.getMetadata().get(KEY));
  }

  private com.stripe.model.Refund create(
      PaymentReference reference, String key, StripeAmount amount) throws StripeException {
    var params =
        RefundCreateParams.builder()
            .setPaymentIntent(reference.value())
            .setAmount(amount.value())
            .putMetadata(KEY, key)
            .build();
    var once =
        RequestOptions.builder()
            .setIdempotencyKey("refund-%s-%s".formatted(reference, key))
            .build();
    return refunds.create(params, once);
  }

  private static RefundOutcome outcome(com.stripe.model.Refund refund) {
    return switch (refund.getStatus()) {
      case "succeeded", "pending", "requires_action" -> new RefundOutcome.Accepted();
      case "failed", "canceled" ->
          new RefundOutcome.Refused(
              "refund_failed", "The payment provider could not give this back");
      default -> new RefundOutcome.Unknown("The refund is " + refund.getStatus());
    };
  }

  private static RefundOutcome notGiven(PaymentReference reference, StripeFailure failure) {
    failure.report("refund", reference);
    return switch (failure.kind()) {
      case DECLINED, WRONG_STATE, REFUSED ->
          new RefundOutcome.Refused(
              failure.codeOr("refund_refused"), "The payment provider does not give this back");
      case MISCONFIGURED, UNANSWERED -> new RefundOutcome.Unknown(failure.toString());
    };
  }
}

package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import marketplace.domain.order.OrderState;
import marketplace.domain.order.OrderState.CancelReason;
import marketplace.domain.payment.Decline;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundClaim;

/** Where an order's payment stands, with the facts that are known there. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaymentDocument.Paying.class, name = "Paying"),
  @JsonSubTypes.Type(value = PaymentDocument.Declined.class, name = "Declined"),
  @JsonSubTypes.Type(value = PaymentDocument.Paid.class, name = "Paid"),
  @JsonSubTypes.Type(value = PaymentDocument.Cancelled.class, name = "Cancelled"),
  @JsonSubTypes.Type(value = PaymentDocument.Refunded.class, name = "Refunded")
})
sealed interface PaymentDocument {
  record Paying(String reference, int attempt, String token, ProgressDocument progress)
      implements PaymentDocument {}

  record Declined(String reference, int attempt, Decline decline) implements PaymentDocument {}

  record Paid(CaptureDocument capture) implements PaymentDocument {}

  record Cancelled(String reference, int attempt, CancelReason reason) implements PaymentDocument {}

  record Refunded(CaptureDocument capture) implements PaymentDocument {}

  static PaymentDocument of(OrderState state) {
    return switch (state) {
      case OrderState.Paying(var reference, var attempt, var token, var progress) ->
          new Paying(
              reference.value(), attempt.number(), token.value(), ProgressDocument.of(progress));
      case OrderState.Declined(var reference, var attempt, var decline) ->
          new Declined(reference.value(), attempt.number(), decline);
      case OrderState.Paid(var payment) -> new Paid(CaptureDocument.of(payment));
      case OrderState.Cancelled(var reference, var attempt, var reason) ->
          new Cancelled(reference.value(), attempt.number(), reason);
      case OrderState.Refunded(var payment) -> new Refunded(CaptureDocument.of(payment));
    };
  }

  default OrderState toDomain() {
    return switch (this) {
      case Paying(var reference, var attempt, var token, var progress) ->
          new OrderState.Paying(
              new PaymentReference(reference),
              new PaymentAttempt(attempt),
              new PaymentToken(token),
              progress.toDomain());
      case Declined(var reference, var attempt, var decline) ->
          new OrderState.Declined(
              new PaymentReference(reference), new PaymentAttempt(attempt), decline);
      case Paid(var capture) -> new OrderState.Paid(capture.toDomain());
      case Cancelled(var reference, var attempt, var reason) ->
          new OrderState.Cancelled(
              new PaymentReference(reference), new PaymentAttempt(attempt), reason);
      case Refunded(var capture) -> new OrderState.Refunded(capture.toDomain());
    };
  }

  /** Money that was taken, and what of it was given back. */
  record CaptureDocument(
      String reference,
      int attempt,
      MoneyDocument captured,
      Instant capturedAt,
      List<RefundDocument> refunds) {
    static CaptureDocument of(Payment payment) {
      return new CaptureDocument(
          payment.reference().value(),
          payment.attempt().number(),
          MoneyDocument.of(payment.captured()),
          payment.capturedAt(),
          payment.refunds().stream().map(RefundDocument::of).toList());
    }

    Payment toDomain() {
      return new Payment(
          new PaymentReference(reference),
          new PaymentAttempt(attempt),
          captured.toDomain(),
          capturedAt,
          refunds.stream().map(RefundDocument::toDomain).toList());
    }
  }

  /** Money that goes back, under the key of its refund, and how far that has come. */
  record RefundDocument(
      @JsonProperty("_key") String key,
      @JsonProperty("_type") String type,
      MoneyDocument refunded,
      RefundClaim.Reason reason,
      RefundClaim.Progress progress) {
    static RefundDocument of(RefundClaim claim) {
      var refund = claim.refund();
      return new RefundDocument(
          refund.key(),
          "refund",
          MoneyDocument.of(refund.amount()),
          claim.reason(),
          claim.progress());
    }

    RefundClaim toDomain() {
      return new RefundClaim(new Refund(key, refunded.toDomain()), reason, progress);
    }
  }
}

package marketplace.adapter.payment;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.domain.payment.Decline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Stripe says when it does not do what it was asked, or that it says nothing at all. */
record StripeFailure(StripeException cause) {
  private static final Logger log = LoggerFactory.getLogger(StripeFailure.class);
  private static final Set<String> BUSY = Set.of("lock_timeout", "idempotency_key_in_use");

  /** What is known after a failure. */
  enum Kind {
    /** The card's bank said no. */
    DECLINED,
    /** The payment is no longer, or not yet, where this can be asked. */
    WRONG_STATE,
    /** Stripe understood the request and did not carry it out. */
    REFUSED,
    /** This shop is set up wrongly: nothing was done, and an operator must look. */
    MISCONFIGURED,
    /** Busy, broken, unreachable or unreadable: it may have been carried out, or not. */
    UNANSWERED
  }

  Kind kind() {
    return switch (cause) {
      case CardException _ -> Kind.DECLINED;
      case AuthenticationException _, IdempotencyException _ -> Kind.MISCONFIGURED;
      case InvalidRequestException refusal -> kind(refusal);
      default -> Kind.UNANSWERED;
    };
  }

  private static Kind kind(InvalidRequestException refusal) {
    var code = Objects.requireNonNullElse(refusal.getCode(), "");
    if (code.equals("payment_intent_unexpected_state")) {
      return Kind.WRONG_STATE;
    }
    return BUSY.contains(code) ? Kind.UNANSWERED : Kind.REFUSED;
  }

  /** Whether one of these parameters is what Stripe refused. */
  boolean blames(String... parameters) {
    return cause instanceof InvalidRequestException refusal
        && Stream.of(parameters).anyMatch(name -> name.equals(refusal.getParam()));
  }

  /** Stripe's code for it, if it has one. */
  String codeOr(String other) {
    return Objects.requireNonNullElse(cause.getCode(), other);
  }

  Decline decline() {
    var error = cause.getStripeError();
    return StripeIntent.decline(error.getDeclineCode(), error.getCode(), error.getMessage());
  }

  /** Tells the operator that Stripe did not carry out an action on a payment or an amount. */
  void report(String action, Object subject) {
    if (kind() == Kind.MISCONFIGURED) {
      log.error("Stripe did not {} {}, look at the settings: {}", action, subject, this);
    } else {
      log.warn("Stripe did not {} {}: {}", action, subject, this);
    }
  }

  /** Leaves out Stripe's own sentences, which may quote a token. */
  @Override
  public String toString() {
    return Stream.of(
            cause.getClass().getSimpleName(),
            cause.getStatusCode(),
            cause.getCode(),
            cause.getRequestId(),
            reason(cause.getCause()))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  /** A reader's message would quote the answer. */
  private static @Nullable Object reason(@Nullable Throwable reason) {
    return reason == null || reason instanceof IOException
        ? reason
        : reason.getClass().getSimpleName();
  }
}

package marketplace.application.payment;

import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.port.PaymentGateway;

/**
 * Asks the provider what became of a payment, and has an attempt that never arrived carried out.
 */
final class PaymentInquiry {
  private final PaymentGateway gateway;

  PaymentInquiry(PaymentGateway gateway) {
    this.gateway = gateway;
  }

  /** What nobody has seen under way is asked for again: the same attempt, so it is charged once. */
  PaymentOutcome ask(Paying paying) {
    var outcome = gateway.find(paying.reference());
    return outcome instanceof PaymentOutcome.Unconfirmed && mayNotHaveArrived(paying.progress())
        ? gateway.charge(paying.reference(), paying.attempt(), paying.token())
        : outcome;
  }

  /**
   * The same for one who heard that there is news. An attempt that is just being made is left to
   * whoever makes it: of two who ask for it at once, a provider turns one away.
   */
  PaymentOutcome follow(Paying paying) {
    return paying.progress() instanceof PaymentProgress.Asked
        ? gateway.find(paying.reference())
        : ask(paying);
  }

  private static boolean mayNotHaveArrived(PaymentProgress progress) {
    return switch (progress) {
      case PaymentProgress.Asked _, PaymentProgress.Unknown _ -> true;
      case PaymentProgress.NeedsAction _, PaymentProgress.Processing _ -> false;
    };
  }
}

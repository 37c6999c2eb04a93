package marketplace.testkit;

import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.TestToken.PAYS_AT_ONCE;
import static marketplace.testkit.TestToken.PAYS_LATER;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.port.PaymentGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts of payment adapters share: an order to be paid, and who is to be paid. */
public abstract class PaymentContract {
  static final Money TOTAL = euros("19.99");
  static final PaymentOutcome PAID = new PaymentOutcome.Succeeded(TOTAL);
  static final PaymentAttempt FIRST = PaymentAttempt.FIRST;

  final OrderId order = new OrderId(Shop.newCartId());
  TestPaymentProvider provider;

  /**
   * A provider that has heard of nobody yet; each rule gets one of its own.
   *
   * @param folder empty, for whatever it wants to keep
   */
  protected abstract TestPaymentProvider start(Path folder);

  @BeforeEach
  void begin(@TempDir Path folder) {
    provider = start(folder);
  }

  @AfterEach
  void end() {
    provider.close();
  }

  PaymentGateway gateway() {
    return provider.gateway();
  }

  /** Skips the rule for a provider that has no such token. */
  PaymentToken token(TestToken what) {
    return provider
        .token(what)
        .orElseGet(() -> abort("This provider has no token for tests that " + what));
  }

  /** At once if the provider has such a token, or else later. */
  PaymentToken payingToken() {
    return provider.token(PAYS_AT_ONCE).or(() -> provider.token(PAYS_LATER)).orElseThrow();
  }

  PaymentReference open() {
    return gateway().open(order, TOTAL);
  }

  PaymentOutcome charge(PaymentReference payment, PaymentAttempt attempt, PaymentToken token) {
    return gateway().charge(payment, attempt, token);
  }

  /** Charges, and has the money come where it takes its time. */
  PaymentOutcome pay(PaymentReference payment, PaymentAttempt attempt) {
    var outcome = charge(payment, attempt, payingToken());
    if (!isUnderWay(outcome)) {
      return outcome;
    }
    provider.receive(payment, TOTAL);
    return gateway().find(payment);
  }

  PaymentReference paid() {
    var payment = open();
    pay(payment, FIRST);
    return payment;
  }

  static boolean isUnderWay(PaymentOutcome outcome) {
    return outcome instanceof PaymentOutcome.Processing
        || outcome instanceof PaymentOutcome.NeedsAction;
  }
}

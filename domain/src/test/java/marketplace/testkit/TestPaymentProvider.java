package marketplace.testkit;

import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.port.PaymentNotices;

/**
 * A payment provider in the hands of a test: the adapter as the shop gets it, and behind it what
 * the shop has no part in, such as the bank, the shopper and the network. What a provider does not
 * have is empty, and the rules about it are skipped; its methods are then never called.
 */
public interface TestPaymentProvider extends AutoCloseable {
  PaymentGateway gateway();

  PaymentNotices notices();

  Optional<PaymentToken> token(TestToken what);

  /** The shopper passes or fails what the bank asked; for {@link TestToken#IS_CHALLENGED}. */
  void answerChallenge(PaymentReference payment, boolean passed);

  /** The money comes, less or more of it perhaps than asked; for {@link TestToken#PAYS_LATER}. */
  void receive(PaymentReference payment, Money money);

  /**
   * The customer's bank sends a refund back that was accepted before; for {@link
   * TestToken#PAYS_AND_CANNOT_BE_REFUNDED}.
   */
  void returnRefund(PaymentReference payment, Refund refund);

  /** All that was taken for an order, before refunds, in minor units. */
  long captured(OrderId order);

  /** All that was given back for an order, and did not return, in minor units. */
  long refunded(OrderId order);

  /**
   * From now on every request of the gateway that would change something suffers this, and so does
   * every other one if the provider is not to hear it.
   */
  void trouble(LineTrouble trouble);

  /** The line is as good as new, and what was under way has come to its end. */
  void mend();

  /** The notice that tells how a payment that was charged came out, as the provider sends it. */
  SentNotice notice(PaymentReference payment);

  /** The same, but for one thing. */
  Optional<SentNotice> notice(PaymentReference payment, NoticeOddity oddity);

  @Override
  void close();
}

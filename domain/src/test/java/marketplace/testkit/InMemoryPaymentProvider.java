package marketplace.testkit;

import static marketplace.testkit.InMemoryPaymentNotices.OLD_SECRET;
import static marketplace.testkit.InMemoryPaymentNotices.SECRET;
import static marketplace.testkit.InMemoryPaymentNotices.sign;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.port.PaymentNotices;
import marketplace.testkit.InMemoryPaymentGateway.Line;

/** The payment provider in memory, for the contracts that it keeps like any other. */
final class InMemoryPaymentProvider implements TestPaymentProvider {
  private static final Duration MUCH_TOO_FAR = Duration.ofMinutes(6);

  private final Clock clock = new MovableClock(Shop.NOON);
  private final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway();
  private final InMemoryPaymentNotices notices = new InMemoryPaymentNotices(clock);

  @Override
  public PaymentGateway gateway() {
    return gateway;
  }

  @Override
  public PaymentNotices notices() {
    return notices;
  }

  @Override
  public Optional<PaymentToken> token(TestToken what) {
    return Optional.of(
        switch (what) {
          case PAYS_AT_ONCE -> Shop.GOOD_CARD;
          case ALSO_PAYS_AT_ONCE -> Shop.OTHER_GOOD_CARD;
          case PAYS_LATER -> Shop.BANK_ACCOUNT;
          case IS_DECLINED -> Shop.DECLINED_CARD;
          case IS_DECLINED_FOR_GOOD -> Shop.LOST_CARD;
          case IS_CHALLENGED -> Shop.CARD_WITH_CHALLENGE;
          case IS_CHALLENGED_AND_DECLINED -> Shop.CARD_DECLINED_AFTER_CHALLENGE;
          case PAYS_AND_CANNOT_BE_REFUNDED -> Shop.CARD_WITHOUT_REFUNDS;
          case IS_UNKNOWN -> Shop.UNKNOWN_CARD;
        });
  }

  @Override
  public void answerChallenge(PaymentReference payment, boolean passed) {
    gateway.answerChallenge(payment, passed);
  }

  @Override
  public void receive(PaymentReference payment, Money money) {
    gateway.receive(payment, money);
  }

  @Override
  public void returnRefund(PaymentReference payment, Refund refund) {
    gateway.returnRefund(payment, refund);
  }

  @Override
  public long captured(OrderId order) {
    return gateway.captured(order);
  }

  @Override
  public long refunded(OrderId order) {
    return gateway.refunded(order);
  }

  @Override
  public void trouble(LineTrouble trouble) {
    gateway.line(trouble.isCarriedOut() ? Line.SILENT : Line.DOWN);
  }

  @Override
  public void mend() {
    gateway.line(Line.WORKING);
  }

  @Override
  public SentNotice notice(PaymentReference payment) {
    return notices.tell(payment);
  }

  @Override
  public Optional<SentNotice> notice(PaymentReference payment, NoticeOddity oddity) {
    var body = notice(payment).body();
    var now = clock.instant();
    return Optional.of(
        switch (oddity) {
          case SIGNED_BY_ANOTHER -> sign(body, "guessed", now);
          case SIGNED_LONG_AGO -> sign(body, SECRET, now.minus(MUCH_TOO_FAR));
          case SIGNED_IN_THE_FUTURE -> sign(body, SECRET, now.plus(MUCH_TOO_FAR));
          case SIGNED_WITH_THE_OLD_SECRET -> sign(body, OLD_SECRET, now);
          case ABOUT_ANOTHER_ACCOUNT -> sign(body.replace("of shop", "of rival"), SECRET, now);
          case ABOUT_SOMETHING_ELSE -> sign("Our fees have changed", SECRET, now);
        });
  }

  @Override
  public void close() {
    // There is nothing to close in memory.
  }
}

package marketplace.application.payment;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import marketplace.domain.NoticeId;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderState.Cancelled;
import marketplace.domain.order.OrderState.Declined;
import marketplace.domain.order.OrderState.Paid;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.OrderState.Refunded;
import marketplace.domain.payment.Payment;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.Refund;
import marketplace.domain.payment.RefundOutcome;
import marketplace.domain.port.OrderIndex;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.port.PaymentNotices;

/**
 * Takes the payment provider's notice as a hint that an order has news, and asks the provider for
 * the truth. Repeated, reordered, early or late: what is on record in the end is the same.
 */
public final class ReceivePaymentNotice {
  private final PaymentNotices notices;
  private final OrderIndex index;
  private final Orders orders;
  private final PaymentGateway gateway;
  private final PaymentInquiry inquiry;
  private final Clock clock;
  private final Consumer<Order> news;

  /**
   * @param news told of every order that a notice changed
   */
  public ReceivePaymentNotice(
      PaymentNotices notices,
      OrderIndex index,
      Orders orders,
      PaymentGateway gateway,
      Clock clock,
      Consumer<Order> news) {
    this.notices = notices;
    this.index = index;
    this.orders = orders;
    this.gateway = gateway;
    this.inquiry = new PaymentInquiry(gateway);
    this.clock = clock;
    this.news = news;
  }

  /**
   * A notice as it came over the wire.
   *
   * @param headers by their names in lower case
   */
  @SuppressWarnings("ArrayRecordComponent") // What is signed are these very bytes.
  public record Command(byte[] body, Map<String, String> headers) {}

  /** What became of a notice. */
  public sealed interface Result {
    /** The order as it is now; what the notice was about is on record. */
    record Heard(Order order) implements Result {}

    /** It is about no order of the shop. */
    record NotOurs() implements Result {}

    /**
     * It is not to be believed.
     *
     * @param why for the operator's log
     */
    record NotAuthentic(String why) implements Result {}
  }

  /**
   * Takes a notice in.
   *
   * @throws Unavailable when nothing is known yet, so that the notice has to come again
   */
  public Result handle(Command command) {
    return switch (notices.read(command.body(), command.headers())) {
      case PaymentNotice.About(var id, var payment) ->
          index
              .find(payment)
              .<Result>map(order -> new Result.Heard(hear(order, id)))
              .orElseGet(Result.NotOurs::new);
      case PaymentNotice.Unrelated _ -> new Result.NotOurs();
      case PaymentNotice.NotAuthentic(var why) -> new Result.NotAuthentic(why);
    };
  }

  private Order hear(Order order, NoticeId notice) {
    if (order.hasHeard(notice) || isSettled(order)) {
      return order;
    }
    var truth = truth(order);
    var heard = orders.update(order.id(), it -> truth.apply(it).heard(notice));
    news.accept(heard);
    return heard;
  }

  /** Whether no news can change it: its money is here, and none of it goes back. */
  private static boolean isSettled(Order order) {
    return order.state() instanceof Paid(var payment) && payment.standing().isEmpty();
  }

  private UnaryOperator<Order> truth(Order order) {
    return switch (order.state()) {
      case Paying paying -> settling(paying.attempt(), inquiry.follow(paying));
      case Declined _, Cancelled _ ->
          settling(order.attempt(), gateway.find(order.paymentReference()));
      case Paid(var payment) -> settlingRefunds(payment);
      case Refunded(var payment) -> settlingRefunds(payment);
    };
  }

  private UnaryOperator<Order> settling(PaymentAttempt attempt, PaymentOutcome outcome) {
    if (outcome instanceof PaymentOutcome.Unknown(var why)) {
      throw new Unavailable("The payment provider tells of a payment and does not show it: " + why);
    }
    return order -> order.settle(attempt, outcome, clock.instant());
  }

  /**
   * What went back may have failed at the customer's bank since, even before the answer to the
   * request for it was put on record.
   */
  private UnaryOperator<Order> settlingRefunds(Payment payment) {
    var outcomes =
        payment.standing().stream()
            .collect(Collectors.toMap(Refund::key, refund -> refunded(payment, refund)));
    return order -> {
      var settled = order;
      for (var outcome : outcomes.entrySet()) {
        settled = settled.settleRefund(outcome.getKey(), outcome.getValue(), clock.instant());
      }
      return settled;
    };
  }

  private RefundOutcome refunded(Payment payment, Refund refund) {
    var outcome = gateway.refund(payment.reference(), refund);
    if (outcome instanceof RefundOutcome.Unknown(var why)) {
      throw new Unavailable("The payment provider tells of a refund and does not show it: " + why);
    }
    return outcome;
  }
}

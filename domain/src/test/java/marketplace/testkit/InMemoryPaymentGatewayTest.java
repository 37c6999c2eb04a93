package marketplace.testkit;

import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.PaymentGateway;

class InMemoryPaymentGatewayTest extends PaymentGatewayContract {
  private final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway();

  @Override
  protected PaymentGateway gateway() {
    return gateway;
  }

  @Override
  protected void answerChallenge(PaymentReference reference, boolean passed) {
    gateway.answerChallenge(reference, passed);
  }

  @Override
  protected long captured(OrderId order) {
    return gateway.captured(order);
  }
}

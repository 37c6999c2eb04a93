package marketplace.adapter.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.payment.PaymentToken;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;

class LateTransferTest {
  private static final Money TOTAL = Shop.euros("19.99");

  private final OrderId order = new OrderId(Shop.newCartId());

  @Test
  void moneyThatComesAfterThePaymentWasGivenUpGoesStraightBack() {
    try (var bank = new TestBank()) {
      var payment = bank.gateway().open(order, TOTAL);
      bank.gateway().charge(payment, PaymentAttempt.FIRST, new PaymentToken("bank_transfer"));
      bank.gateway().cancel(payment);

      bank.receive(payment, TOTAL);

      assertThat(bank.gateway().find(payment)).isEqualTo(new PaymentOutcome.Cancelled());
      assertThat(bank.captured(order)).isZero();
    }
  }
}

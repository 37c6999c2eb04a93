package marketplace.adapter.payment;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.euros;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.payment.Refund;
import marketplace.domain.port.PaymentGateway;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * Every request is one that Stripe's own description of its API allows: it knows each parameter and
 * its type, and each answer in the shape of Stripe's fixtures can be read. The server remembers
 * nothing, declines nothing and signs nothing, so it can tell no more than that. Skipped without
 * Docker; it has not been run on the machine where it was written, which has none.
 */
@Testcontainers(disabledWithoutDocker = true)
class StripeMockTest {
  private static final int PORT = 12111;
  private static final PaymentReference PAYMENT = new PaymentReference("pi_1");

  @Container
  private static final GenericContainer<?> STRIPE =
      new GenericContainer<>("stripe/stripe-mock:v0.197.0").withExposedPorts(PORT);

  private final Log log = new Log();
  private PaymentGateway gateway;

  @BeforeEach
  void connect() {
    gateway =
        Gateways.to(
            URI.create("http://%s:%d".formatted(STRIPE.getHost(), STRIPE.getMappedPort(PORT))));
  }

  @AfterEach
  void stripeHadNothingToComplainOf() {
    log.close();
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void opens() {
    var order = new OrderId(Shop.newCartId());

    assertThat(gateway.open(order, euros("19.99")).value()).startsWith("pi_");
  }

  @Test
  void chargesAPaymentMethod() {
    gateway.charge(PAYMENT, PaymentAttempt.FIRST, GOOD_CARD);
  }

  @Test
  void chargesAConfirmationToken() {
    gateway.charge(PAYMENT, PaymentAttempt.FIRST, new PaymentToken("ctoken_1"));
  }

  @Test
  void finds() {
    gateway.find(PAYMENT);
  }

  @Test
  void cancels() {
    gateway.cancel(PAYMENT);
  }

  @Test
  void refunds() {
    gateway.refund(PAYMENT, new Refund("r1", euros("5.00")));
  }
}

package marketplace.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentListParams;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.PaymentGateway;
import marketplace.sandbox.payment.PaymentSandbox;
import marketplace.sandbox.payment.Settings;
import marketplace.testkit.PaymentGatewayContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class StripePaymentGatewayTest extends PaymentGatewayContract {
  private static final HttpClient SHOPPER = HttpClient.newHttpClient();

  private static PaymentSandbox sandbox;
  private static PaymentGateway gateway;
  private static StripeClient stripe;

  @BeforeAll
  static void startStripe(@TempDir Path folder) {
    sandbox = PaymentSandbox.start(folder, 0, Settings.standard());
    gateway = Gateways.to(sandbox.uri());
    stripe =
        StripeClient.builder().setApiKey(Gateways.KEY).setApiBase(sandbox.uri().toString()).build();
  }

  @AfterAll
  static void stopStripe() {
    sandbox.close();
  }

  @Override
  protected PaymentGateway gateway() {
    return gateway;
  }

  @Override
  protected void answerChallenge(PaymentReference reference, boolean passed) {
    var outcome = passed ? "succeeded" : "failed";
    var path = "/sandbox/payment_intents/%s/authenticate?outcome=%s".formatted(reference, outcome);
    var request =
        HttpRequest.newBuilder(sandbox.uri().resolve(path)).POST(BodyPublishers.noBody()).build();
    try {
      assertThat(SHOPPER.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  protected long captured(OrderId order) {
    var all = PaymentIntentListParams.builder().setLimit(100L).build();
    try {
      var intents = stripe.v1().paymentIntents().list(all).autoPagingIterable();
      return StreamSupport.stream(intents.spliterator(), false)
          .filter(intent -> order.value().equals(intent.getMetadata().get("order_id")))
          .mapToLong(PaymentIntent::getAmountReceived)
          .sum();
    } catch (StripeException e) {
      throw new AssertionError(e);
    }
  }
}

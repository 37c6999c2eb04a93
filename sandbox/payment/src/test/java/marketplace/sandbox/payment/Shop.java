package marketplace.sandbox.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;

/** A shop that speaks to a payment sandbox: with the party's own client, and over plain HTTP. */
final class Shop implements AutoCloseable {
  private final PaymentSandbox sandbox;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  final StripeClient stripe;

  Shop(Path folder) {
    this(folder, Clock.systemUTC());
  }

  Shop(Path folder, Clock clock) {
    this(folder, Settings.standard().at(clock));
  }

  Shop(Path folder, Settings settings) {
    sandbox = PaymentSandbox.start(folder, 0, settings);
    stripe =
        StripeClient.builder()
            .setApiKey("sk_test_shop")
            .setApiBase(sandbox.uri().toString())
            .build();
  }

  URI uri() {
    return sandbox.uri();
  }

  void tell(URI listener, String secret) {
    sandbox.tell(listener, secret);
  }

  static PaymentIntentCreateParams.Builder order(long amount, String currency) {
    return PaymentIntentCreateParams.builder()
        .setAmount(amount)
        .setCurrency(currency)
        .putMetadata("order_id", "order-7")
        .addPaymentMethodType("card");
  }

  PaymentIntent open() throws StripeException {
    return stripe.v1().paymentIntents().create(order(1999, "eur").build());
  }

  PaymentIntent confirm(String intent, String method) throws StripeException {
    return stripe.v1().paymentIntents().confirm(intent, with(method));
  }

  PaymentIntent confirm(String intent, String method, String key) throws StripeException {
    var options = RequestOptions.builder().setIdempotencyKey(key).build();
    return stripe.v1().paymentIntents().confirm(intent, with(method), options);
  }

  PaymentIntent paid() throws StripeException {
    return confirm(open().getId(), "pm_card_visa");
  }

  PaymentIntent find(String intent) throws StripeException {
    return stripe.v1().paymentIntents().retrieve(intent);
  }

  private static PaymentIntentConfirmParams with(String method) {
    return PaymentIntentConfirmParams.builder().setPaymentMethod(method).build();
  }

  HttpResponse<String> post(String path, String form, String... headers) {
    var request = HttpRequest.newBuilder(uri().resolve(path)).POST(BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(uri().resolve(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}

package marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The API killed in the middle of a checkout, while the outside world goes on in its own process.
 */
class KilledCheckoutIT {
  @TempDir Path data;
  private ShopProcess sandbox;
  private ShopProcess api;

  @BeforeEach
  void open() {
    sandbox = ShopProcess.start(data, Map.of(), "sandbox");
    api = serve();
  }

  @AfterEach
  void close() {
    api.close();
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 25, 50, 100, 200})
  void nothingIsLostAndTheCardIsChargedOnceAndOneLabelIsBought(int millis) {
    var product = shopper().get("/products?inStock=true&sort=title&limit=1").body().at("/items/0");
    var id = product.at("/id").asText();
    var cart = shopper().post("/cart", Shopper.adding(id, 1));
    var checkout = Shopper.ordering(cart, "pm_card_visa");

    killAfter(millis, shopper().postAndForget("/orders", checkout));
    api = serve();
    var order = shopper().post("/orders", checkout).text("/id");

    assertThat(shopper().awaitLabel(order).text("/paymentStatus")).isEqualTo("Completed");
    assertThat(PaymentLedger.at(sandbox.address("Payment")).takenFor(order))
        .isEqualTo(product.at("/price/minorUnits").asLong());
    assertThat(CarrierLedger.at(sandbox.address("Carrier")).labelsFor(order)).isEqualTo(1);
    assertThat(shopper().get("/products/" + id).body().at("/availability/left").asInt())
        .isEqualTo(product.at("/availability/left").asInt() - 1);
  }

  private ShopProcess serve() {
    return ShopProcess.start(
        data,
        Map.of(
            "MARKETPLACE_SANDBOX_SANITY_PORT", port("Sanity"),
            "MARKETPLACE_SANDBOX_PAYMENT_PORT", port("Payment"),
            "MARKETPLACE_SANDBOX_CARRIER_PORT", port("Carrier")),
        "serve");
  }

  private String port(String party) {
    return Integer.toString(sandbox.address(party).getPort());
  }

  private void killAfter(int millis, CompletableFuture<?> answer) {
    try {
      answer.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // It is still under way: the moment that is meant.
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
    api.kill();
  }

  private Shopper shopper() {
    return new Shopper(api.api());
  }
}

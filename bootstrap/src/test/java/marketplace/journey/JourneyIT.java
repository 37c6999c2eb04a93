package marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import marketplace.journey.Shopper.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole purchase, with the process killed between any two of its steps. */
class JourneyIT {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(40);

  @TempDir Path data;
  private ShopProcess shop;

  @BeforeEach
  void open() {
    shop = ShopProcess.start(data, Map.of());
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aPurchaseSurvivesAKillBetweenAnyTwoOfItsSteps() {
    var product = shopper().get("/products?inStock=true&limit=1").text("/items/0/id");

    reopen();
    assertThat(shopper().get("/products/" + product).text("/id")).isEqualTo(product);

    reopen();
    var cart = shopper().post("/cart", adding(product, 2));
    assertThat(cart.status()).isEqualTo(200);

    reopen();
    var again = shopper().post("/cart", "{\"cart\": \"%s\"}".formatted(cart.text("/token")));
    assertThat(again.body().at("/total")).isEqualTo(cart.body().at("/total"));

    reopen();
    var order = shopper().post("/orders", ordering(again, "pm_card_visa_chargeDeclined"));
    assertThat(order.status()).isEqualTo(201);
    assertThat(order.text("/status")).isEqualTo("Pending");
    assertThat(order.text("/paymentStatus")).isEqualTo("Failed");
    assertThat(order.text("/paymentFailure/message")).isNotBlank();

    reopen();
    var paid =
        shopper()
            .post(
                "/orders/" + order.text("/id") + "/payments",
                "{\"payment\": {\"token\": \"pm_card_visa\"}}");
    assertThat(paid.text("/paymentStatus")).isEqualTo("Completed");

    reopen();
    var shipped = awaitLabel(order.text("/id"));
    assertThat(shipped.text("/status")).isEqualTo("Processing");

    reopen();
    var seen = shopper().get("/orders/" + order.text("/id"));
    assertThat(seen.body()).isEqualTo(shipped.body());
    assertThat(shopper().get("/shipment/" + order.text("/id")).text("/trackingId"))
        .isEqualTo(seen.text("/shipment/trackingId"));
    assertThat(seen.body().toString()).doesNotContain("Robin Moss").doesNotContain("robin@");
    assertThat(takenFor(order.text("/id"))).isEqualTo(seen.body().at("/total/minorUnits").asLong());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 20, 40, 80})
  void aKillInTheMiddleOfACheckoutLosesNothingAndChargesOnce(int millis) {
    var product = shopper().get("/products?inStock=true&sort=title&limit=1").body().at("/items/0");
    var id = product.at("/id").asText();
    var checkout = ordering(shopper().post("/cart", adding(id, 1)), "pm_card_visa");

    killAfter(millis, shopper().postAndForget("/orders", checkout));
    open();
    var order = shopper().post("/orders", checkout);

    assertThat(order.status()).isIn(200, 201, 202);
    var shipped = awaitLabel(order.text("/id"));
    assertThat(shipped.text("/paymentStatus")).isEqualTo("Completed");
    assertThat(takenFor(order.text("/id"))).isEqualTo(product.at("/price/minorUnits").asLong());
    assertThat(shopper().get("/products/" + id).body().at("/availability/left").asInt())
        .isEqualTo(product.at("/availability/left").asInt() - 1);
  }

  @Test
  void anOrderThatNobodyPaysIsGivenUpAndItsStockGoesBack() {
    shop.kill();
    shop = ShopProcess.start(data, Map.of("MARKETPLACE_ORDER_HOLD", "PT3S"));
    var product = shopper().get("/products?inStock=true&limit=1").body().at("/items/0");
    var id = product.at("/id").asText();
    var cart = shopper().post("/cart", adding(id, 1));
    var order = shopper().post("/orders", ordering(cart, "pm_card_visa_chargeDeclined"));

    reopen();

    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() ->
            assertThat(shopper().get("/orders/" + order.text("/id")).text("/status"))
                .isEqualTo("Cancelled"));
    assertThat(shopper().get("/products/" + id).body().at("/availability"))
        .isEqualTo(product.at("/availability"));
  }

  @Test
  void theSandboxAndTheApiRunApart() {
    shop.kill();
    try (var sandbox = ShopProcess.start(data, Map.of(), "sandbox")) {
      shop =
          ShopProcess.start(
              data,
              Map.of(
                  "MARKETPLACE_SANDBOX_SANITY_PORT", port(sandbox, "Sanity"),
                  "MARKETPLACE_SANDBOX_PAYMENT_PORT", port(sandbox, "Payment"),
                  "MARKETPLACE_SANDBOX_CARRIER_PORT", port(sandbox, "Carrier")),
              "serve");
      var product = shopper().get("/products?inStock=true&limit=1").text("/items/0/id");
      var cart = shopper().post("/cart", adding(product, 1));

      var order = shopper().post("/orders", ordering(cart, "pm_card_visa"));

      assertThat(order.text("/paymentStatus")).isEqualTo("Completed");
      assertThat(awaitLabel(order.text("/id")).text("/shipment/carrier")).isNotBlank();
    }
  }

  @Test
  void aPoliteEndIsAnOrderlyOne() {
    assertThat(shop.stop()).isEqualTo(143);
  }

  private void reopen() {
    shop.kill();
    open();
  }

  private void killAfter(int millis, CompletableFuture<?> answer) {
    try {
      answer.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // It is still under way: the moment that is meant.
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
    shop.kill();
  }

  private Shopper shopper() {
    return new Shopper(shop.api());
  }

  private Answer awaitLabel(String order) {
    return await()
        .atMost(LONG_ENOUGH)
        .until(
            () -> shopper().get("/orders/" + order),
            seen -> seen.body().at("/shipment").has("trackingId"));
  }

  private long takenFor(String order) {
    return PaymentLedger.at(shop.address("Payment")).takenFor(order);
  }

  private static String port(ShopProcess process, String part) {
    return Integer.toString(process.address(part).getPort());
  }

  private static String adding(String product, int quantity) {
    return "{\"items\": [{\"productId\": \"%s\", \"quantity\": %d}]}".formatted(product, quantity);
  }

  private static String ordering(Answer cart, String card) {
    return """
    {
      "cart": "%s",
      "customer": {"name": "Robin Moss", "email": "robin@example.com"},
      "shippingAddress": {
        "line1": "417 Montgomery Street", "city": "San Francisco", "region": "CA",
        "postalCode": "94104", "country": "US"
      },
      "payment": {"token": "%s"}
    }
    """
        .formatted(cart.text("/token"), card);
  }
}

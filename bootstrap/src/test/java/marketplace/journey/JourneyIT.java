package marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import marketplace.party.PaymentLedger;
import marketplace.party.ShopProcess;
import marketplace.party.Shopper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    var cart = shopper().post("/cart", Shopper.adding(product, 2));
    assertThat(cart.status()).isEqualTo(200);

    reopen();
    var again = shopper().post("/cart", "{\"cart\": \"%s\"}".formatted(cart.text("/token")));
    assertThat(again.body().at("/total")).isEqualTo(cart.body().at("/total"));

    reopen();
    var order = shopper().post("/orders", Shopper.ordering(again, "pm_card_visa_chargeDeclined"));
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
    var shipped = shopper().awaitLabel(order.text("/id"));
    assertThat(shipped.text("/status")).isEqualTo("Processing");

    reopen();
    var seen = shopper().get("/orders/" + order.text("/id"));
    assertThat(withoutTheParcel(seen.body())).isEqualTo(withoutTheParcel(shipped.body()));
    assertThat(seen.body().at("/timeline")).containsAll(shipped.body().at("/timeline"));
    assertThat(seen.text("/shipment/trackingId")).isEqualTo(shipped.text("/shipment/trackingId"));
    assertThat(shopper().get("/shipment/" + order.text("/id")).text("/trackingId"))
        .isEqualTo(seen.text("/shipment/trackingId"));
    assertThat(seen.body().toString()).doesNotContain("Robin Moss").doesNotContain("robin@");
    assertThat(PaymentLedger.at(shop.address("Payment")).takenFor(order.text("/id")))
        .isEqualTo(seen.body().at("/total/minorUnits").asLong());
  }

  /** By itself, the shop would first ask after ten minutes. */
  @Test
  void theCarrierTellsOfAParcelUntilItIsDelivered() {
    shop.kill();
    shop = ShopProcess.start(data, Map.of("MARKETPLACE_SANDBOX_CARRIER_PACE", "PT0.2S"));
    var product = shopper().get("/products?inStock=true&limit=1").text("/items/0/id");
    var cart = shopper().post("/cart", Shopper.adding(product, 1));
    var order = shopper().post("/orders", Shopper.ordering(cart, "pm_card_visa"));

    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() ->
            assertThat(shopper().get("/orders/" + order.text("/id")).text("/status"))
                .isEqualTo("Delivered"));
  }

  @Test
  void anOrderThatNobodyPaysIsGivenUpAndItsStockGoesBack() {
    shop.kill();
    shop = ShopProcess.start(data, Map.of("MARKETPLACE_ORDER_HOLD", "PT3S"));
    var product = shopper().get("/products?inStock=true&limit=1").body().at("/items/0");
    var id = product.at("/id").asText();
    var cart = shopper().post("/cart", Shopper.adding(id, 1));
    var order = shopper().post("/orders", Shopper.ordering(cart, "pm_card_visa_chargeDeclined"));

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
  void aPoliteEndIsAnOrderlyOne() {
    assertThat(shop.stop()).isEqualTo(143);
  }

  /** What the carrier cannot have changed meanwhile. */
  private static JsonNode withoutTheParcel(JsonNode order) {
    return order.<ObjectNode>deepCopy().without(Set.of("status", "shipment", "timeline"));
  }

  private void reopen() {
    shop.kill();
    open();
  }

  private Shopper shopper() {
    return new Shopper(shop.api());
  }
}

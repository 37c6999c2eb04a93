package marketplace.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import marketplace.party.ShopProcess;
import marketplace.party.Shopper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An order is followed on one node, and changed on another. */
@Timeout(120)
class LiveStatusIT {
  private static final String OPERATOR = "the-token-of-operators";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path data;
  private ShopProcess shop;
  private ShopProcess otherNode;

  @BeforeEach
  void open() {
    shop = ShopProcess.start(data, Map.of("MARKETPLACE_OPERATOR_TOKEN", OPERATOR));
    otherNode =
        ShopProcess.start(
            data,
            Map.of(
                "MARKETPLACE_SANDBOX_SANITY_PORT", portOf("Sanity"),
                "MARKETPLACE_SANDBOX_PAYMENT_PORT", portOf("Payment"),
                "MARKETPLACE_SANDBOX_CARRIER_PORT", portOf("Carrier")),
            "serve");
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    otherNode.close();
    shop.close();
  }

  @Test
  void whatBecomesOfAnOrderOnOneNodeIsToldOnAnother() throws Exception {
    var order = ordered("pm_card_visa_chargeDeclined");
    try (var told = follow(order)) {
      awaitOrder(told, "\"paymentStatus\":\"Failed\"");

      post("/orders/" + order + "/payments", "{\"payment\": {\"token\": \"pm_card_visa\"}}");
      awaitOrder(told, "\"status\":\"Processing\"");

      post("/orders/" + order + "/refund", "{}");
      awaitOrder(told, "\"paymentStatus\":\"Refunded\"");
      assertThat(told.lines()).contains("event: end");
    }
    var newest = new Shopper(shop.api()).get("/orders/" + order).body().at("/timeline").size() - 1;
    assertThat(send(events(order).header("Last-Event-ID", "" + newest).build()).statusCode())
        .isEqualTo(204);
  }

  @Test
  void aNodeThatStopsKeepsNobodyWaiting() throws Exception {
    try (var told = follow(ordered("pm_card_visa_chargeDeclined"))) {
      awaitOrder(told, "\"status\":\"Pending\"");

      assertThat(otherNode.stop()).isEqualTo(143);
      assertThat(told.lines()).doesNotContain("event: end");
    }
  }

  private String ordered(String card) {
    var shopper = new Shopper(shop.api());
    var product = shopper.get("/products?inStock=true&limit=1").text("/items/0/id");
    var cart = shopper.post("/cart", Shopper.adding(product, 1));
    return shopper.post("/orders", Shopper.ordering(cart, card)).text("/id");
  }

  private void post(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(shop.api().resolve(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + OPERATOR)
            .header("Idempotency-Key", "once")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(send(request).statusCode()).isBetween(200, 299);
  }

  private BufferedReader follow(String order) throws IOException, InterruptedException {
    return new BufferedReader(new InputStreamReader(send(events(order).build()).body(), UTF_8));
  }

  private HttpRequest.Builder events(String order) {
    return HttpRequest.newBuilder(otherNode.api().resolve("/orders/" + order + "/events"));
  }

  private HttpResponse<InputStream> send(HttpRequest request)
      throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofInputStream());
  }

  private String portOf(String party) {
    return Integer.toString(shop.address(party).getPort());
  }

  private static void awaitOrder(BufferedReader told, String shown) {
    assertThat(told.lines().anyMatch(line -> line.startsWith("data:") && line.contains(shown)))
        .as(shown)
        .isTrue();
  }
}

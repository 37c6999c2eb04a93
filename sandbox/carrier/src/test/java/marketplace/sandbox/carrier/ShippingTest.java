package marketplace.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippingTest {
  private static final String BERLIN =
      """
      {"street1": "Unter den Linden 1", "city": "Berlin", "zip": "10117", "country": "DE"}
      """;

  private final Shop shop;

  ShippingTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aShipmentComesWithRatesTheCheapestFirst() {
    var shipment = shop.shipment("order-7:1");
    var rates = shipment.required("rates");

    assertThat(shipment.required("id").textValue()).startsWith("shp_");
    assertThat(rates.findValuesAsText("carrier")).contains("USPS", "UPS", "FedEx");
    assertThat(prices(rates)).isSorted().allMatch(price -> price.signum() > 0);
    assertThat(rates.at("/0/delivery_days").intValue()).isPositive();
    assertThat(shipment.required("tracking_code").isNull()).isTrue();
  }

  @Test
  void aHeavierParcelCostsMore() {
    var light = prices(shop.shipment("light", Shop.US_ADDRESS, 8).required("rates"));
    var heavy = prices(shop.shipment("heavy", Shop.US_ADDRESS, 80).required("rates"));

    assertThat(heavy.getFirst()).isGreaterThan(light.getFirst());
  }

  @Test
  void aParcelAbroadHasOtherServices() {
    var rates = shop.shipment("abroad", BERLIN, 20).required("rates");

    assertThat(rates.findValuesAsText("carrier")).contains("DHLExpress");
    assertThat(rates.findValuesAsText("service")).doesNotContain("GroundAdvantage");
  }

  @Test
  void aParcelThatNobodyTakesHasNoRatesAndSaysSo() {
    var shipment = shop.shipment("anvil", Shop.US_ADDRESS, 5000);

    assertThat(shipment.required("rates")).isEmpty();
    assertThat(shipment.at("/messages/0/type").textValue()).isEqualTo("rate_error");
  }

  @Test
  void buyingGivesTrackingLabelAndEstimate() {
    var bought = shop.bought("order-7:1");

    assertThat(bought.required("tracking_code").textValue()).isNotEmpty();
    assertThat(bought.required("selected_rate")).isEqualTo(bought.at("/rates/0"));
    assertThat(bought.at("/tracker/tracking_code")).isEqualTo(bought.required("tracking_code"));
    assertThat(bought.at("/tracker/status").textValue()).isEqualTo("pre_transit");
    assertThat(bought.at("/tracker/tracking_details")).hasSize(1);
  }

  @Test
  void theEstimateCountsWorkingDays() {
    var bought = shop.bought("order-7:1");

    assertThat(bought.at("/selected_rate/delivery_days").intValue()).isEqualTo(5);
    assertThat(bought.at("/tracker/est_delivery_date").textValue())
        .isEqualTo("2026-11-27T00:00:00Z");
  }

  @Test
  void theLabelIsADrawingOfTheShipment() {
    var bought = shop.bought("order<7>");
    var url = URI.create(bought.at("/postage_label/label_url").textValue());
    var label = shop.raw(url.getPath());

    assertThat(url.getPort()).isEqualTo(shop.uri().getPort());
    assertThat(label.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(label.body())
        .contains("417 Montgomery St", bought.required("tracking_code").textValue())
        .contains("order&lt;7&gt;");
  }

  @Test
  void aLabelIsBoughtOnce() {
    var shipment = shop.shipment("order-7:1");
    shop.post(Shop.of(shipment, "buy"), Shop.rate(shipment));

    var error = shop.refused(422, Shop.of(shipment, "buy"), Shop.rate(shipment));
    assertThat(error.required("code").textValue()).isEqualTo("SHIPMENT.POSTAGE.EXISTS");
    assertThat(error.required("errors").isArray()).isTrue();
  }

  @Test
  void aRateOfAnotherShipmentIsRefused() {
    var shipment = shop.shipment("order-7:1");
    var other = shop.shipment("order-8:1");

    var error = shop.refused(422, Shop.of(shipment, "buy"), Shop.rate(other));
    assertThat(error.at("/errors/0/rate").textValue()).contains(other.at("/rates/0/id").asText());
  }

  @Test
  void ratingAgainReplacesTheRates() {
    var shipment = shop.shipment("order-7:1");
    var rated = shop.post(Shop.of(shipment, "rerate"), "{}");

    assertThat(rated.required("rates")).hasSameSizeAs(shipment.required("rates"));
    shop.refused(422, Shop.of(shipment, "buy"), Shop.rate(shipment));
    shop.post(Shop.of(shipment, "buy"), Shop.rate(rated));
  }

  @Test
  void onlyTheCarrierAccountsAskedForAreRated() {
    var shipment =
        shop.post(
            "/v2/shipments",
            """
            {"to_address": %s, "from_address": %s, "parcel": {"weight": 20},
             "carrier_accounts": ["ca_sandbox_ups"]}
            """
                .formatted(Shop.US_ADDRESS, Shop.US_ADDRESS));

    assertThat(shipment.required("rates").findValuesAsText("carrier")).containsOnly("UPS");
  }

  @Test
  void aShipmentIsFoundByItsReferenceToo() {
    var shipment = shop.shipment("order-7:1");

    assertThat(shop.get("/v2/shipments/order-7:1").required("id"))
        .isEqualTo(shipment.required("id"));
  }

  @Test
  void shipmentsAreListedNewestFirst() {
    shop.shipment("first");
    shop.shipment("second");
    shop.shipment("third");

    var page = shop.get("/v2/shipments?page_size=2");
    assertThat(page.required("shipments").findValuesAsText("reference"))
        .containsExactly("third", "second");
    assertThat(page.required("has_more").booleanValue()).isTrue();
    var before = page.at("/shipments/1/id").textValue();
    assertThat(
            shop.get("/v2/shipments?before_id=" + before)
                .required("shipments")
                .findValuesAsText("reference"))
        .containsExactly("first");
  }

  @Test
  void anUnusedLabelCanBeGivenBackOnce() {
    var bought = shop.bought("order-7:1");

    assertThat(shop.post(Shop.of(bought, "refund"), "{}").required("refund_status").textValue())
        .isEqualTo("submitted");
    assertThat(shop.refused(422, Shop.of(bought, "refund"), "{}").required("code").textValue())
        .isEqualTo("SHIPMENT.REFUND.UNAVAILABLE");
  }

  @Test
  void theLabelOfAParcelUnderWayCannotBeGivenBack() {
    var bought = shop.bought("order-7:1");
    shop.post("/sandbox/trackers/" + bought.at("/tracker/id").textValue() + "/advance", "");

    shop.refused(422, Shop.of(bought, "refund"), "{}");
  }

  @Test
  void whatIsMissingIsNamed() {
    var error = shop.refused(422, "/v2/shipments", "{\"shipment\": {\"parcel\": {}}}");

    assertThat(error.required("code").textValue()).isEqualTo("SHIPMENT.INVALID_PARAMS");
    assertThat(error.at("/errors/0/to_address").textValue()).isEqualTo("Required and missing.");
    assertThat(error.at("/errors/1/from_address").textValue()).isEqualTo("Required and missing.");
  }

  @Test
  void everythingSurvivesARestart(@TempDir Path folder) {
    JsonNode bought;
    try (var before = new Shop(folder)) {
      bought = before.bought("order-7:1");
    }
    try (var after = new Shop(folder)) {
      var found = after.get("/v2/shipments/" + bought.required("id").textValue());

      assertThat(found).isEqualTo(bought);
      after.refused(422, Shop.of(bought, "buy"), Shop.rate(bought));
    }
  }

  private static List<BigDecimal> prices(JsonNode rates) {
    return rates.findValuesAsText("rate").stream().map(BigDecimal::new).toList();
  }
}

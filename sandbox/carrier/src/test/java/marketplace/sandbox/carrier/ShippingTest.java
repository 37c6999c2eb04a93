package marketplace.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
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
  void aParcelThatNobodyTakesHasNoRatesAndEachCarrierSaysSo() {
    var shipment = shop.shipment("anvil", Shop.US_ADDRESS, 5000);

    assertThat(shipment.required("rates")).isEmpty();
    assertThat(shipment.at("/messages/0/type").textValue()).isEqualTo("rate_error");
    assertThat(shipment.required("messages").findValuesAsText("carrier"))
        .contains("USPS", "UPS", "FedEx");
  }

  @Test
  void aHeavyOrLargeParcelHasFewerServices() {
    assertThat(carriers(shop.shipment("heavy", Shop.US_ADDRESS, 1200))).doesNotContain("USPS");
    assertThat(carriers(shop.shipment("long", Shop.US_ADDRESS, 20, 60, 20, 20)))
        .doesNotContain("USPS")
        .contains("UPS", "FedEx");
    assertThat(carriers(shop.shipment("huge", Shop.US_ADDRESS, 20, 60, 30, 30))).isEmpty();
  }

  @Test
  void ratesAreInTheCurrencyOfTheAccount(@TempDir Path folder) {
    assertThat(cheapest(folder.resolve("sek"), "SEK")).isEqualTo("61.50");
    assertThat(cheapest(folder.resolve("jpy"), "JPY")).isEqualTo("923");
    assertThat(cheapest(folder.resolve("eur"), "EUR")).isEqualTo("6.15");
  }

  @Test
  void whenPricesRiseNewRatesAreDearer() {
    var before = shop.shipment("order-7:1");
    shop.post("/sandbox/prices?percent=200", "");

    var after = shop.post(Shop.of(before, "rerate"), "{}");
    assertThat(before.at("/rates/0/rate").textValue()).isEqualTo("6.15");
    assertThat(after.at("/rates/0/rate").textValue()).isEqualTo("12.30");
    assertThat(prices(before.required("rates"))).doesNotContain(new BigDecimal("12.30"));
    shop.refused(422, "/sandbox/prices?percent=0", "");
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
  void anExpiredRateIsNotSold(@TempDir Path folder) {
    var clock = new WallClock(Instant.parse("2026-11-20T09:30:00Z"));
    try (var hasty =
        new Shop(folder, Settings.standard().at(clock).keepingRates(Duration.ofMinutes(10)))) {
      var shipment = hasty.shipment("order-7:1");
      clock.forward(Duration.ofMinutes(10));

      var error = hasty.refused(422, Shop.of(shipment, "buy"), Shop.rate(shipment));
      assertThat(error.required("code").textValue()).isEqualTo("SHIPMENT.RATE.EXPIRED");
      var rated = hasty.post(Shop.of(shipment, "rerate"), "{}");
      hasty.post(Shop.of(shipment, "buy"), Shop.rate(rated));
    }
  }

  @Test
  void ratesExpireByHand() {
    var shipment = shop.shipment("order-7:1");
    shop.post("/sandbox/shipments/order-7:1/expire", "");

    assertThat(
            shop.refused(422, Shop.of(shipment, "buy"), Shop.rate(shipment))
                .required("code")
                .textValue())
        .isEqualTo("SHIPMENT.RATE.EXPIRED");
    shop.post(Shop.of(shipment, "buy"), Shop.rate(shop.post(Shop.of(shipment, "rerate"), "{}")));
  }

  @Test
  void theCarrierAccountsAreListed() {
    var accounts = shop.get("/v2/carrier_accounts");

    assertThat(accounts.findValuesAsText("type")).contains("UspsAccount", "UpsAccount");
    assertThat(shop.get("/v2/carrier_accounts/ca_sandbox_usps")).isEqualTo(accounts.get(0));
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
  void aRefundIsPaidOrRefusedByHand() {
    var bought = shop.bought("order-7:1");
    shop.post(Shop.of(bought, "refund"), "{}");

    assertThat(settled("rejected")).isEqualTo("rejected");
    shop.post(Shop.of(bought, "refund"), "{}");
    assertThat(settled("refunded")).isEqualTo("refunded");
    assertThat(shop.get("/v2/shipments/order-7:1").at("/fees/1/refunded").booleanValue()).isTrue();
    shop.refused(422, Shop.of(bought, "refund"), "{}");
    shop.refused(422, "/sandbox/shipments/order-7:1/refund", "");
  }

  @Test
  void aLabelThatWasGivenBackStaysTheLabelOfItsShipment() {
    var bought = shop.bought("order-7:1");
    shop.post(Shop.of(bought, "refund"), "{}");

    var found = shop.get("/v2/shipments/order-7:1");
    assertThat(found.required("tracking_code")).isEqualTo(bought.required("tracking_code"));
    shop.refused(422, Shop.of(bought, "buy"), Shop.rate(bought));
    shop.refused(422, Shop.of(bought, "rerate"), "{}");
  }

  @Test
  void whatIsBoughtIsInsuredOnce() {
    var shipment = shop.shipment("order-7:1");
    assertThat(insuring(shipment, "100")).isEqualTo("SHIPMENT.POSTAGE.REQUIRED");
    shop.post(Shop.of(shipment, "buy"), Shop.rate(shipment));
    assertThat(insuring(shipment, "-1")).isEqualTo("INSURANCE.AMOUNT.BELOW_MINIMUM");
    assertThat(insuring(shipment, "5000.01")).isEqualTo("INSURANCE.AMOUNT.ABOVE_MAXIMUM");

    var insured = shop.post(Shop.of(shipment, "insure"), "{\"amount\": \"100\"}");
    assertThat(insured.required("insurance").textValue()).isEqualTo("100.00");
    assertThat(insured.required("fees").findValuesAsText("type"))
        .containsExactly("LabelFee", "PostageFee", "InsuranceFee");
    assertThat(insured.at("/fees/2/amount").textValue()).isEqualTo("0.50000");
    assertThat(insuring(shipment, "100")).isEqualTo("SHIPMENT.INSURANCE.ALREADY_PURCHASED");
  }

  @Test
  void aLabelIsInsuredAsItIsBought() {
    var shipment = shop.shipment("order-7:1");
    var rate = shipment.at("/rates/0/id").textValue();

    var bought =
        shop.post(
            Shop.of(shipment, "buy"),
            "{\"rate\": {\"id\": \"%s\"}, \"insurance\": 249.99}".formatted(rate));
    assertThat(bought.required("insurance").textValue()).isEqualTo("249.99");
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

  private static List<String> carriers(JsonNode shipment) {
    return shipment.required("rates").findValuesAsText("carrier");
  }

  private static String cheapest(Path folder, String currency) {
    var settings = Settings.standard().in(Currency.getInstance(currency));
    try (var abroad = new Shop(folder, settings)) {
      var rate = abroad.shipment("order-7:1").at("/rates/0");
      assertThat(rate.required("currency").textValue()).isEqualTo(currency);
      return rate.required("rate").textValue();
    }
  }

  private String settled(String how) {
    return shop.post("/sandbox/shipments/order-7:1/refund?to=" + how, "")
        .required("refund_status")
        .textValue();
  }

  private String insuring(JsonNode shipment, String amount) {
    return shop.refused(422, Shop.of(shipment, "insure"), "{\"amount\": \"%s\"}".formatted(amount))
        .required("code")
        .textValue();
  }
}

package marketplace.adapter.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.POLICY;
import static marketplace.testkit.Shop.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import marketplace.domain.order.OrderId;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.testkit.InMemoryCarrier;
import marketplace.testkit.InMemoryCarrier.Line;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuotingTest {
  private final OpenShop shop = new OpenShop();
  private final String cart = shop.cart();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aCartIsQuotedInWaysThatDiffer() {
    var quote = quote(cart, "94104");

    assertThat(quote.status()).isEqualTo(200);
    assertThat(quote.json().findValuesAsText("service")).containsExactly("Priority", "Express");
    assertThat(quote.at("/options/0/standard")).isEqualTo("true");
    assertThat(quote.at("/options/0/price/minorUnits")).isEqualTo("0");
    assertThat(quote.at("/options/1/price/minorUnits")).isEqualTo("2200");
    assertThat(quote.at("/options/1/estimatedDelivery")).isEqualTo("2026-11-23T12:00:00Z");
    assertThat(quote.json().at("/options/1").has("standard")).isFalse();
  }

  @Test
  void whatIsChosenIsPaidAndShown() {
    var order = order(cart, option(quote(cart, "94104"), 1));

    assertThat(order.status()).isEqualTo(201);
    assertThat(order.at("/total/minorUnits")).isEqualTo("6699");
    assertThat(order.at("/shipping/price/minorUnits")).isEqualTo("2200");
    assertThat(order.at("/shipping/service")).isEqualTo("Express");
  }

  @Test
  void theSameRequestWithAnotherChoiceIsAnotherRequest() {
    var quote = quote(cart, "94104");
    order(cart, option(quote, 1));

    assertThat(order(cart, option(quote, 1)).header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(order(cart, option(quote, 0)).at("/code")).isEqualTo("cart-already-ordered");
  }

  @Test
  void whatChangedMeanwhileIsQuotedAnewAndNothingIsOrdered() {
    var quote = quote(cart, "94104");
    shop.carrier.ask("8.90");
    shop.clock.advance(Duration.ofMinutes(30));

    var refused = order(cart, option(quote, 1));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("shipping-changed");
    assertThat(refused.at("/quote/options/1/price/minorUnits")).isEqualTo("2100");
    assertThat(order(cart, option(refused, "/quote", 1)).status()).isEqualTo(201);
  }

  @Test
  void aQuoteForAnotherCartCountsForNothing() {
    var quote = quote(cart, "94104");
    shop.carrier.ask("8.90");

    assertThat(order(shop.cart(), option(quote(cart, "94105"), 1)).status()).isEqualTo(201);
    var larger =
        shop.post(
                "/cart",
                "{\"cart\": \"%s\", \"items\": [{\"productId\": \"mug\", \"quantity\": 1}]}"
                    .formatted(cart))
            .at("/token");
    assertThat(order(larger, option(quote, 1)).at("/code")).isEqualTo("shipping-changed");
  }

  @Test
  void nobodyMakesAnOptionOfTheirOwn() {
    var option = option(quote(cart, "94104"), 1);
    var forged = (option.startsWith("A") ? "B" : "A") + option.substring(1);

    for (var odd : List.of(forged, option.substring(4), "nonsense", "ä", cart)) {
      var refused = order(cart, odd);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.at("/code")).isEqualTo("shipping-option-invalid");
      assertThat(refused.at("/errors/0/pointer")).isEqualTo("/shippingOption");
    }
  }

  @Test
  void nobodyReadsInAnOptionWhatTheCarrierAsks() {
    var one = option(quote(cart, "94104"), 1);

    assertThat(new String(Base64.getUrlDecoder().decode(one), ISO_8859_1))
        .doesNotContain("USPS", "Express", "cost");
    assertThat(option(quote(cart, "94104"), 1)).isNotEqualTo(one);
  }

  @Test
  void anAddressThatNobodyFindsIsRefusedWithThePartThatIsWrong() {
    for (var refused :
        List.of(
            quote(cart, InMemoryCarrier.NOWHERE),
            shop.post("/orders", requestTo(cart, InMemoryCarrier.NOWHERE)))) {
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.at("/code")).isEqualTo("address-undeliverable");
      assertThat(refused.at("/errors/0/pointer")).isEqualTo("/shippingAddress/postalCode");
    }
  }

  @Test
  void whileTheCarrierIsDownOrdersAreTakenAndNotQuoted() {
    shop.carrier.line(Line.DOWN);

    assertThat(quote(cart, "94104").status()).isEqualTo(503);
    assertThat(shop.post("/orders", requestTo(cart, "94104")).status()).isEqualTo(201);
  }

  @Test
  void anOperatorSendsWhatIsOnHold() {
    var id = order(cart, option(quote(cart, "94104"), 0)).at("/id");
    shop.post("/shipment", Requests.shipment(id));
    assertThat(release(id, 5_000).at("/code")).isEqualTo("shipping-not-on-hold");

    var other = shop.cart();
    var held = shop.post("/orders", Requests.order(other, GOOD_CARD.value())).at("/id");
    hold(held);
    assertThat(shop.post("/shipment", Requests.shipment(held)).at("/code"))
        .isEqualTo("shipping-on-hold");
    assertThat(release(held, 0).at("/code")).isEqualTo("limit-invalid");
    assertThat(release(held, 9_900).status()).isEqualTo(200);
    assertThat(shop.post("/shipment", Requests.shipment(held)).status()).isEqualTo(202);
    assertThat(shop.post("/shipment", Requests.shipment(held)).status()).isEqualTo(200);
  }

  /** Its offer is no longer sold, and the next one is much dearer. */
  private void hold(String order) {
    shop.orders.update(OrderId.of(order), it -> Shop.prepared(it, "shp_old"));
    shop.orders.update(
        OrderId.of(order),
        it ->
            it.preparedAnew(
                new ShipmentReference("shp_old"),
                offer("shp_new", "99.00"),
                POLICY,
                shop.clock.instant()));
  }

  private Answer release(String order, long limit) {
    return shop.post(
        "/orders/" + order + "/shipment/release",
        "{\"limit\": {\"minorUnits\": %d, \"currency\": \"EUR\"}}".formatted(limit),
        "Authorization",
        "Bearer " + OpenShop.OPERATOR);
  }

  private Answer quote(String token, String postalCode) {
    return shop.post(
        "/cart/quote",
        """
        {"cart": "%s", "shippingAddress": {"line1": "417 Montgomery Street", "line2": "Floor 5",
           "city": "San Francisco", "region": "CA", "postalCode": "%s", "country": "US"}}
        """
            .formatted(token, postalCode));
  }

  private static String option(Answer quote, int which) {
    return option(quote, "", which);
  }

  private static String option(Answer quote, String under, int which) {
    return quote.at(under + "/options/" + which + "/id");
  }

  private static String requestTo(String cart, String postalCode) {
    return Requests.order(cart, GOOD_CARD.value()).replace("94104", postalCode);
  }

  private Answer order(String token, String option) {
    var body = Requests.order(token, GOOD_CARD.value()).strip();
    var chosen = ", \"shippingOption\": \"%s\"}".formatted(option);
    return shop.post("/orders", body.substring(0, body.length() - 1) + chosen);
  }
}

package marketplace.adapter.rest;

import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import marketplace.domain.payment.PaymentToken;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.testkit.InMemoryCarrier.Line;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShippingTest {
  private final OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aPaidOrderIsSentOnce() {
    var order = order(GOOD_CARD);
    var first = ship(order);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.at("/trackingId")).isEqualTo("94001");
    assertThat(first.at("/carrier")).isEqualTo("USPS");
    assertThat(first.at("/estimatedDelivery")).isEqualTo("2026-11-24T12:00:00Z");
    assertThat(first.at("/status")).isEqualTo("LabelBought");
    assertThat(ship(order).json()).isEqualTo(first.json());
    assertThat(shop.carrier.labelsSold()).isEqualTo(1);
  }

  @Test
  void theShipmentIsShownByItselfAndWithItsOrder() {
    var order = order(GOOD_CARD);
    var shipment = ship(order);

    assertThat(shop.get("/shipment/" + order).json()).isEqualTo(shipment.json());
    var shown = shop.get("/orders/" + order);
    assertThat(shown.json().get("shipment")).isEqualTo(shipment.json());
    assertThat(shown.at("/status")).isEqualTo("Processing");
  }

  @Test
  void theLabelItselfShowsAStreetAndIsNotShown() {
    assertThat(ship(order(GOOD_CARD)).body()).doesNotContain("labels.example");
  }

  @Test
  void anOrderThatIsNotPaidIsNotSent() {
    var answer = ship(order(DECLINED_CARD));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("order-not-paid");
  }

  @Test
  void aLabelThatIsNotSoldYetIsAccepted() {
    var order = order(GOOD_CARD);
    shop.carrier.line(Line.SILENT);
    var answer = ship(order);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.at("/status")).isEqualTo("Preparing");
    assertThat(answer.header("Location")).isEqualTo("/shipment/" + order);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.json().has("trackingId")).isFalse();
  }

  @Test
  void aCarrierThatCannotBeReachedIsUnavailable() {
    var order = order(GOOD_CARD);
    shop.carrier.line(Line.DOWN);

    assertThat(ship(order).status()).isEqualTo(503);
  }

  @Test
  void whatWasNotSentIsNotFound() {
    assertThat(shop.get("/shipment/" + order(GOOD_CARD)).at("/code"))
        .isEqualTo("shipment-not-found");
    assertThat(ship(Shop.newCartId().value()).at("/code")).isEqualTo("order-not-found");
    assertThat(ship("not-an-id").status()).isEqualTo(404);
  }

  @Test
  void aParcelIsShownWhereItIs() {
    var order = order(GOOD_CARD);
    ship(order);
    shop.carrier.move(new ShipmentReference("shp_1"), Shop.tracking(ShipmentStatus.IN_TRANSIT));

    assertThat(tell("shp_1", "genuine").status()).isEqualTo(204);

    var shown = shop.get("/orders/" + order);
    assertThat(shown.at("/status")).isEqualTo("Shipped");
    assertThat(shown.at("/shipment/parcels/0/events/0/status")).isEqualTo("InTransit");
    assertThat(shown.at("/shipment/parcels/0/events/0/place")).isEqualTo("San Francisco");
  }

  @Test
  void onlyTheCarrierIsBelieved() {
    assertThat(tell("shp_of_somebody_else", "genuine").status()).isEqualTo(204);
    assertThat(tell("shp_1", "forged").at("/code")).isEqualTo("notice-not-authentic");
  }

  private Answer tell(String shipment, String signature) {
    return shop.post("/webhooks/shipment", shipment, "Signature", signature);
  }

  private Answer ship(String order) {
    return shop.post("/shipment", Requests.shipment(order));
  }

  private String order(PaymentToken card) {
    return shop.post("/orders", Requests.order(shop.cart(), card.value())).at("/id");
  }
}

package marketplace.adapter.rest;

import static marketplace.testkit.Shop.CARD_WITH_CHALLENGE;
import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import marketplace.domain.catalog.Availability;
import marketplace.domain.payment.PaymentToken;
import marketplace.testkit.InMemoryPaymentGateway.Line;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderingTest {
  private final OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aPaidOrderIsCreatedAndFoundAtItsLocation() {
    var answer = order(shop.cart(), GOOD_CARD);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/paymentStatus")).isEqualTo("Completed");
    assertThat(answer.at("/status")).isEqualTo("Pending");
    assertThat(answer.at("/total/minorUnits")).isEqualTo("4499");
    assertThat(answer.header("Location")).isEqualTo("/orders/" + answer.at("/id"));
    assertThat(shop.get(answer.header("Location")).json()).isEqualTo(answer.json());
  }

  @Test
  void theOrderHasTheIdOfItsCart() {
    var cart = shop.post("/cart", Requests.ADD_MUG_AND_POSTER);

    assertThat(order(cart.at("/token"), GOOD_CARD).at("/id")).isEqualTo(cart.at("/id"));
  }

  @Test
  void theSameRequestAgainAnswersWithTheOrderAsItIsNow() {
    var cart = shop.cart();
    var first = order(cart, GOOD_CARD);
    var second = order(cart, GOOD_CARD);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void aTokenThatWasPricedAfreshIsStillTheSameRequest() {
    var cart = shop.cart();
    order(cart, GOOD_CARD);
    shop.clock.advance(Duration.ofMinutes(1));
    var repriced = shop.post("/cart", "{\"cart\": \"%s\"}".formatted(cart)).at("/token");

    assertThat(repriced).isNotEqualTo(cart);
    assertThat(order(repriced, GOOD_CARD).status()).isEqualTo(200);
  }

  @Test
  void anotherRequestForTheSameCartIsAConflictThatTellsWhereTheOrderIs() {
    var cart = shop.cart();
    var first = order(cart, GOOD_CARD);
    var second = order(cart, DECLINED_CARD);

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.at("/code")).isEqualTo("cart-already-ordered");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void aDeclinedCardLeavesARecordedOrderThatAnotherCardCanPay() {
    var declined = order(shop.cart(), DECLINED_CARD);

    assertThat(declined.status()).isEqualTo(201);
    assertThat(declined.at("/paymentStatus")).isEqualTo("Failed");
    assertThat(declined.at("/paymentFailure/code")).isEqualTo("generic_decline");
    assertThat(declined.at("/expiresAt")).isEqualTo("2026-11-22T12:15:00Z");

    var paid = pay(declined, GOOD_CARD);
    assertThat(paid.status()).isEqualTo(200);
    assertThat(paid.at("/paymentStatus")).isEqualTo("Completed");
    assertThat(paid.json().has("expiresAt")).isFalse();
  }

  @Test
  void afterSevenOtherCardsThereIsNoOther() {
    var declined = order(shop.cart(), DECLINED_CARD);
    for (var i = 0; i < 7; i++) {
      assertThat(pay(declined, DECLINED_CARD).status()).isEqualTo(200);
    }
    var refused = pay(declined, GOOD_CARD);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("payment-attempts-exhausted");
  }

  @Test
  void aPaidOrderIsNotPaidAgain() {
    var paid = order(shop.cart(), GOOD_CARD);
    var again = pay(paid, GOOD_CARD);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/paymentStatus")).isEqualTo("Completed");
  }

  @Test
  void aBankThatWantsToHearFromTheShopperIsTheNextAction() {
    var answer = order(shop.cart(), CARD_WITH_CHALLENGE);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.at("/paymentStatus")).isEqualTo("Pending");
    assertThat(answer.at("/nextAction/type")).isEqualTo("use_stripe_sdk");
    assertThat(answer.at("/nextAction/clientSecret")).isEqualTo("secret");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void whileTheOutcomeIsUnknownTheShopperIsToldThatNobodyIsChargedTwice() {
    var cart = shop.cart();
    shop.gateway.line(Line.SILENT);
    var answer = order(cart, GOOD_CARD);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.at("/paymentStatus")).isEqualTo("Pending");
    assertThat(answer.at("/notice")).contains("not be charged twice");
    assertThat(answer.header("Location")).isEqualTo("/orders/" + answer.at("/id"));
  }

  @Test
  void anotherCardWhoseOutcomeIsUnknownIsAcceptedToo() {
    var declined = order(shop.cart(), DECLINED_CARD);
    shop.gateway.line(Line.SILENT);
    var unknown = pay(declined, GOOD_CARD);

    assertThat(unknown.status()).isEqualTo(202);
    assertThat(unknown.header("Location")).isEqualTo(declined.header("Location"));
  }

  @Test
  void aReplayOfAnUndecidedOrderIsStillUndecided() {
    var cart = shop.cart();
    order(cart, CARD_WITH_CHALLENGE);
    var replay = order(cart, CARD_WITH_CHALLENGE);

    assertThat(replay.status()).isEqualTo(202);
    assertThat(replay.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void aPriceThatChangedSinceTheQuoteIsAConflictWithTheNewQuote() {
    var cart = shop.cart();
    shop.catalog.put(Shop.product("mug", "24.99", new Availability.Counted(10)));
    var answer = order(cart, GOOD_CARD);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("cart-changed");
    assertThat(answer.at("/cart/warnings/0/code")).isEqualTo("price-changed");
    assertThat(order(answer.at("/cart/token"), GOOD_CARD).status()).isEqualTo(201);
  }

  @Test
  void whatSomebodyElseTookIsAConflict() {
    var cart = shop.cart();
    shop.orders.stock(Shop.mug().id(), 0);

    assertThat(order(cart, GOOD_CARD).at("/code")).isEqualTo("out-of-stock");
  }

  @Test
  void anEmptyCartCannotBeOrdered() {
    var cart = shop.post("/cart", "{}").at("/token");

    assertThat(order(cart, GOOD_CARD).at("/code")).isEqualTo("cart-empty");
  }

  @Test
  void aSilentProviderBeforeAnythingHappenedIsUnavailable() {
    var cart = shop.cart();
    shop.gateway.line(Line.DOWN);
    var answer = order(cart, GOOD_CARD);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.at("/code")).isEqualTo("unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.body()).doesNotContain("provider");
  }

  @Test
  void personalDataIsMaskedInTheOrderAndInItsReplay() {
    var cart = shop.cart();
    var placed = order(cart, GOOD_CARD);

    assertThat(placed.at("/customer/name")).isEqualTo("R•••");
    assertThat(placed.at("/customer/email")).isEqualTo("r•••@example.com");
    assertThat(placed.at("/shippingAddress/line1")).isEqualTo("4•••");
    for (var body :
        new String[] {
          placed.body(), order(cart, GOOD_CARD).body(), shop.get(placed.header("Location")).body()
        }) {
      assertThat(body)
          .doesNotContain("Robin", "robin", "Montgomery", "Floor", "94104", "\"CA\"", "pm_card");
    }
  }

  @Test
  void everyEventOfTheTimelineHasItsPlaceAsItsId() {
    var timeline = order(shop.cart(), GOOD_CARD).json().get("timeline");

    assertThat(timeline.findValuesAsText("id")).containsExactly("0", "1");
    assertThat(timeline.findValuesAsText("type")).containsExactly("Placed", "PaymentCompleted");
  }

  @Test
  void anOrderThatDoesNotExistIsNotFound() {
    var missing = "/orders/" + Shop.newCartId().value();

    assertThat(shop.get(missing).at("/code")).isEqualTo("order-not-found");
    assertThat(shop.get("/orders/not-an-id").status()).isEqualTo(404);
    assertThat(shop.post(missing + "/payments", Requests.payment("pm_card_visa")).status())
        .isEqualTo(404);
  }

  private Answer pay(Answer order, PaymentToken card) {
    return shop.post(order.header("Location") + "/payments", Requests.payment(card.value()));
  }

  private Answer order(String cart, PaymentToken card) {
    return shop.post("/orders", Requests.order(cart, card.value()));
  }
}

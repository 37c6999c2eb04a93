package marketplace.adapter.rest;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import marketplace.adapter.rest.abuse.AddressBlock;
import marketplace.adapter.rest.abuse.ThrottleSettings;
import marketplace.adapter.rest.abuse.TrustedProxies;
import marketplace.domain.payment.PaymentToken;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottlingTest {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final String ONE = "203.0.113.7";
  private static final String OTHER = "203.0.113.8";

  private OpenShop shop = behind("127.0.0.1");

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void afterTooManyDeclinesNoOtherCardIsTriedByOrderOrByPayment() {
    var order = order(ONE, DECLINED_CARD);
    pay(ONE, order, DECLINED_CARD);
    pay(ONE, order, DECLINED_CARD);
    var cart = shop.cart();

    assertThrottled(pay(ONE, order, GOOD_CARD));
    assertThrottled(order(ONE, cart, GOOD_CARD));
    assertThat(shop.get(order.header("Location")).at("/paymentStatus")).isEqualTo("Failed");
    assertThat(shop.get("/orders/" + idOf(cart)).status()).isEqualTo(404);
  }

  @Test
  void notEvenTheBodyIsLookedAtThen() {
    exhaust(ONE);

    assertThrottled(send(ONE, "/orders", "no JSON"));
  }

  @Test
  void everythingElseGoesOn() {
    exhaust(ONE);

    assertThat(shop.get("/products", "X-Forwarded-For", ONE).status()).isEqualTo(200);
    assertThat(send(ONE, "/cart", "{}").status()).isEqualTo(200);
  }

  @Test
  void othersAreNotHeldUp() {
    exhaust(ONE);

    assertThat(order(OTHER, GOOD_CARD).at("/paymentStatus")).isEqualTo("Completed");
  }

  @Test
  void afterTheWindowItIsOver() {
    exhaust(ONE);
    var refused = order(ONE, GOOD_CARD);
    shop.clock.advance(WINDOW.minusMillis(1));

    assertThat(refused.header("Retry-After")).isEqualTo("600");
    assertThat(order(ONE, GOOD_CARD).header("Retry-After")).isEqualTo("1");
    shop.clock.advance(Duration.ofMillis(1));
    assertThat(order(ONE, GOOD_CARD).status()).isEqualTo(201);
  }

  @Test
  void aReplayIsNotCountedAgain() {
    var cart = shop.cart();
    for (var i = 0; i < 5; i++) {
      assertThat(order(ONE, cart, DECLINED_CARD).at("/paymentStatus")).isEqualTo("Failed");
    }
  }

  @Test
  void whatIsPaidOrRefusedForAnotherReasonIsNotCounted() {
    var empty = shop.post("/cart", "{}").at("/token");
    for (var i = 0; i < 3; i++) {
      assertThat(order(ONE, GOOD_CARD).status()).isEqualTo(201);
      assertThat(order(ONE, empty, DECLINED_CARD).at("/code")).isEqualTo("cart-empty");
    }

    assertThat(order(ONE, DECLINED_CARD).status()).isEqualTo(201);
  }

  @Test
  void whoHasAWholeNetworkIsCountedOnce() {
    order("2001:db8::1", DECLINED_CARD);
    order("2001:db8::2", DECLINED_CARD);
    order("[2001:db8::3]:51234", DECLINED_CARD);

    assertThrottled(order("2001:db8::4", GOOD_CARD));
  }

  @Test
  void whoIsNotBehindAProxyCannotClaimToBeSomebodyElse() {
    reopen(behind("192.0.2.1"));
    for (var i = 0; i < 3; i++) {
      order("203.0.113." + i, DECLINED_CARD);
    }

    assertThrottled(order("203.0.113.9", GOOD_CARD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "203.0.113.7, unknown"})
  void behindAProxyThatDoesNotSayWhoeverCallsIsTheProxy(String claim) {
    exhaust(claim);

    assertThrottled(order("127.0.0.1", GOOD_CARD));
  }

  @Test
  void itCanBeSwitchedOff() {
    reopen(new OpenShop(new ThrottleSettings(0, WINDOW, new TrustedProxies(Set.of()))));
    exhaust(ONE);

    assertThat(order(ONE, GOOD_CARD).status()).isEqualTo(201);
  }

  private static OpenShop behind(String proxy) {
    var proxies = new TrustedProxies(Set.of(AddressBlock.of(proxy)));
    return new OpenShop(new ThrottleSettings(3, WINDOW, proxies));
  }

  private void reopen(OpenShop other) {
    shop.close();
    shop = other;
  }

  private void exhaust(String caller) {
    for (var i = 0; i < 3; i++) {
      order(caller, DECLINED_CARD);
    }
  }

  private String idOf(String cart) {
    return shop.post("/cart", "{\"cart\": \"%s\"}".formatted(cart)).at("/id");
  }

  private Answer order(String caller, PaymentToken card) {
    shop.orders.stock(Shop.mug().id(), 10);
    return order(caller, shop.cart(), card);
  }

  private Answer order(String caller, String cart, PaymentToken card) {
    return send(caller, "/orders", Requests.order(cart, card.value()));
  }

  private Answer pay(String caller, Answer order, PaymentToken card) {
    return send(caller, order.header("Location") + "/payments", Requests.payment(card.value()));
  }

  private Answer send(String caller, String path, String json) {
    return shop.send(
        "POST",
        path,
        ofString(json),
        "Content-Type",
        "application/json",
        "X-Forwarded-For",
        caller);
  }

  private static void assertThrottled(Answer answer) {
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.at("/code")).isEqualTo("too-many-declines");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }
}

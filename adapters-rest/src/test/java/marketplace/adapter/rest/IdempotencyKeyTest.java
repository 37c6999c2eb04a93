package marketplace.adapter.rest;

import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import marketplace.domain.payment.PaymentToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  private final OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void theSameRequestUnderItsKeyIsCarriedOutOnce() {
    var cart = shop.cart();
    var first = order(cart, GOOD_CARD, "8e03978e-40d5-43e8-bc93-6894a57f9324");
    var second = order(cart, GOOD_CARD, "8e03978e-40d5-43e8-bc93-6894a57f9324");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void aKeyInQuotesIsTheSameKey() {
    order(shop.cart(), GOOD_CARD, "k1");

    assertThat(order(shop.cart(), GOOD_CARD, "\"k1\"").status()).isEqualTo(422);
  }

  @Test
  void theSameKeyForAnotherCartIsRefusedAndNothingIsOrdered() {
    order(shop.cart(), GOOD_CARD, "k1");
    var other = shop.cart();

    var answer = order(other, GOOD_CARD, "k1");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("idempotency-key-reused");
    assertThat(order(other, GOOD_CARD, "k2").status()).isEqualTo(201);
  }

  @Test
  void theSameKeyForTheSameCartWithAnotherCardIsRefused() {
    var cart = shop.cart();
    order(cart, GOOD_CARD, "k1");

    assertThat(order(cart, DECLINED_CARD, "k1").at("/code")).isEqualTo("idempotency-key-reused");
    assertThat(order(cart, DECLINED_CARD, "k2").at("/code")).isEqualTo("cart-already-ordered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "\"unclosed", "\"\"", "a,b\""})
  void whatIsNoKeyIsRefused(String key) {
    var answer = order(shop.cart(), GOOD_CARD, key);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("idempotency-key-malformed");
  }

  @Test
  void twoKeysAreNone() {
    var body = Requests.order(shop.cart(), GOOD_CARD.value());
    var answer = shop.post("/orders", body, "Idempotency-Key", "k1", "Idempotency-Key", "k2");

    assertThat(answer.at("/code")).isEqualTo("idempotency-key-malformed");
  }

  @Test
  void aKeyOf255CharactersIsTheLongest() {
    assertThat(order(shop.cart(), GOOD_CARD, "k".repeat(255)).status()).isEqualTo(201);
    assertThat(order(shop.cart(), GOOD_CARD, "k".repeat(256)).status()).isEqualTo(400);
  }

  private Answer order(String cart, PaymentToken card, String key) {
    return shop.post("/orders", Requests.order(cart, card.value()), "Idempotency-Key", key);
  }
}

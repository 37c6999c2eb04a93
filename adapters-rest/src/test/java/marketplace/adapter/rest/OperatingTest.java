package marketplace.adapter.rest;

import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.mug;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import marketplace.domain.payment.PaymentToken;
import marketplace.testkit.InMemoryPaymentGateway.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatingTest {
  private static final String FIVE = "{\"amount\": {\"minorUnits\": 500, \"currency\": \"EUR\"}}";

  private final OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aRefundIsGivenOnceForEachKey() {
    var order = order(GOOD_CARD);

    var first = refund(order, "k1", FIVE);
    var second = refund(order, "k1", FIVE);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.at("/refunded/minorUnits")).isEqualTo("500");
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void withoutAnAmountAllOfItGoesBack() {
    var order = order(GOOD_CARD);

    assertThat(refund(order, "k1", "{}").at("/paymentStatus")).isEqualTo("Refunded");
  }

  @Test
  void aRefundThatTheProviderDidNotAnswerIsAccepted() {
    var order = order(GOOD_CARD);
    shop.gateway.line(Line.DOWN);

    var answer = refund(order, "k1", FIVE);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/orders/" + order);
    assertThat(answer.header("Retry-After")).isNotBlank();
  }

  @Test
  void theKeyOfARefundIsNotForAnother() {
    var order = order(GOOD_CARD);
    refund(order, "k1", FIVE);

    var answer = refund(order, "k1", FIVE.replace("500", "600"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("idempotency-key-reused");
  }

  @Test
  void moreThanWasPaidIsNotGivenBack() {
    var order = order(GOOD_CARD);

    var answer = refund(order, "k1", FIVE.replace("500", "500000"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("refund-too-large");
    assertThat(refund(order(DECLINED_CARD), "k1", "{}").at("/code")).isEqualTo("order-not-paid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\": {\"minorUnits\": 500}}",
        "{\"amount\": {\"minorUnits\": 500, \"currency\": \"euro\"}}",
        "{\"amount\": {\"minorUnits\": 0, \"currency\": \"EUR\"}}",
        "{\"amount\": {\"minorUnits\": -1, \"currency\": \"EUR\"}}"
      })
  void nonsenseIsNotGivenBack(String body) {
    assertThat(refund(order(GOOD_CARD), "k1", body).status()).isEqualTo(422);
  }

  @Test
  void anotherCurrencyIsNotGivenBack() {
    var answer = refund(order(GOOD_CARD), "k1", FIVE.replace("EUR", "USD"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("currency-mismatch");
  }

  @Test
  void stockChangesOnceForEachKey() {
    assertThat(restock("k1", 5).at("/available")).isEqualTo("15");
    assertThat(restock("k1", 5).at("/available")).isEqualTo("15");
    assertThat(restock("k2", -3).at("/available")).isEqualTo("12");
    assertThat(restock("k1", 6).at("/code")).isEqualTo("idempotency-key-reused");
    assertThat(restock("k3", -13).at("/code")).isEqualTo("stock-too-low");
    assertThat(restock("k4", 0).status()).isEqualTo(422);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing-of-the-kind", "**"})
  void onlyWhatTheShopHasIsRestocked(String product) {
    var answer = operate("/inventory/" + product, "{\"change\": 1}", "k1");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).isEqualTo("product-not-found");
  }

  @Test
  void aKeyIsNeeded() {
    var answer =
        shop.post(
            "/inventory/mug", "{\"change\": 1}", "Authorization", "Bearer " + OpenShop.OPERATOR);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("idempotency-key-missing");
  }

  @Test
  void nobodyButOperatorsMayDoThis() {
    var path = "/orders/" + order(GOOD_CARD) + "/refund";

    Stream.of(path, "/inventory/mug")
        .flatMap(it ->
            Stream.of(
                shop.post(it, "{}"),
                shop.post(it, "{}", "Authorization", "Bearer wrong"),
                shop.post(it, "{}", "Authorization", OpenShop.OPERATOR)))
        .forEach(answer -> {
          assertThat(answer.status()).isEqualTo(401);
          assertThat(answer.at("/code")).isEqualTo("operator-token-wrong");
          assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        });
  }

  @Test
  void withoutATokenItIsSwitchedOff() {
    try (var quiet = new OpenShop(OpenShop.PATIENT, Optional.empty())) {
      var answer = quiet.post("/inventory/mug", "{}", "Authorization", "Bearer ");

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.at("/code")).isEqualTo("operators-switched-off");
    }
  }

  private String order(PaymentToken card) {
    return shop.post("/orders", Requests.order(shop.cart(), card.value())).at("/id");
  }

  private Answer refund(String order, String key, String body) {
    return operate("/orders/" + order + "/refund", body, key);
  }

  private Answer restock(String key, int change) {
    return operate("/inventory/mug", "{\"change\": %d}".formatted(change), key);
  }

  private Answer operate(String path, String body, String key) {
    return shop.post(
        path, body, "Authorization", "Bearer " + OpenShop.OPERATOR, "Idempotency-Key", key);
  }
}

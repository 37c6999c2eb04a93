package marketplace.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import marketplace.domain.catalog.Availability;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FillingACartTest {
  private final OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void itemsAloneBeginACart() {
    var cart = shop.post("/cart", Requests.ADD_MUG_AND_POSTER);

    assertThat(cart.status()).isEqualTo(200);
    assertThat(cart.at("/total/minorUnits")).isEqualTo("4499");
    assertThat(cart.at("/lines/1/quantity")).isEqualTo("2");
    assertThat(cart.at("/expiresAt")).isEqualTo("2026-12-22T12:00:00Z");
    assertThat(cart.json().get("warnings")).isEmpty();
  }

  @Test
  void nothingAtAllIsAnEmptyCart() {
    var cart = shop.post("/cart", "{}");

    assertThat(cart.at("/total/minorUnits")).isEqualTo("0");
    assertThat(cart.at("/total/currency")).isEqualTo("EUR");
    assertThat(cart.json().get("lines")).isEmpty();
  }

  @Test
  void everyNewCartHasItsOwnId() {
    assertThat(shop.post("/cart", "{}").at("/id")).isNotEqualTo(shop.post("/cart", "{}").at("/id"));
  }

  @Test
  void itemsAreAddedToWhatTheCartHolds() {
    var first = shop.post("/cart", Requests.ADD_MUG_AND_POSTER);
    var second = shop.post("/cart", items(first, item("mug", 2), item("mug", 3)));

    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    assertThat(second.at("/lines/0/quantity")).isEqualTo("6");
    assertThat(second.at("/lines/1/quantity")).isEqualTo("2");
  }

  @Test
  void aQuantityIsSetAndZeroTakesTheProductOut() {
    var first = shop.post("/cart", Requests.ADD_MUG_AND_POSTER);
    var second = shop.put("/cart", items(first, item("mug", 4), item("poster", 0)));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    assertThat(second.at("/token")).isNotEqualTo(first.at("/token"));
    assertThat(second.json().get("lines")).hasSize(1);
    assertThat(second.at("/lines/0/quantity")).isEqualTo("4");
  }

  @Test
  void settingAProductTwiceIsRefused() {
    var cart = shop.post("/cart", Requests.ADD_MUG_AND_POSTER);
    var answer = shop.put("/cart", items(cart, item("mug", 1), item("mug", 2)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("cart-line-repeated");
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("/items/1/productId");
  }

  @Test
  void aTokenAloneIsPricedAfreshAndSaysWhatChanged() {
    var cart = shop.post("/cart", Requests.ADD_MUG_AND_POSTER);
    shop.catalog.put(Shop.product("mug", "24.99", new Availability.Counted(10)));
    var repriced = shop.post("/cart", token(cart));

    assertThat(repriced.at("/warnings/0/code")).isEqualTo("price-changed");
    assertThat(repriced.at("/warnings/0/was/minorUnits")).isEqualTo("1999");
    assertThat(repriced.at("/warnings/0/now/minorUnits")).isEqualTo("2499");
    assertThat(shop.post("/cart", token(repriced)).json().get("warnings")).isEmpty();
  }

  @Test
  void everyKindOfWarningNamesItsProduct() {
    var cart = shop.post("/cart", items(item("mug", 9), item("lamp", 3), item("poster", 1)));
    shop.catalog.put(Shop.product("mug", "19.99", new Availability.Counted(2)));
    shop.catalog.put(Shop.product("lamp", "89.00", new Availability.Counted(0)));
    shop.catalog.remove(Shop.poster().id());
    var warnings = shop.post("/cart", token(cart)).json().get("warnings");

    assertThat(warnings.findValuesAsText("code"))
        .containsExactly("fewer-left", "sold-out", "no-longer-sold");
    assertThat(warnings.findValuesAsText("productId")).containsExactly("mug", "lamp", "poster");
  }

  @Test
  void whatIsNotSoldCannotBeAdded() {
    var answer = shop.post("/cart", items(item("mug", 1), item("unicorn", 1)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("product-not-found");
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("/items/1/productId");
  }

  @Test
  void aCartLivesThirtyDaysFromItsLastUse() {
    var cart = shop.post("/cart", Requests.ADD_MUG_AND_POSTER);
    shop.clock.advance(Duration.ofDays(29));
    var used = shop.post("/cart", token(cart));
    shop.clock.advance(Duration.ofDays(29));

    assertThat(shop.post("/cart", token(used)).status()).isEqualTo(200);
    var expired = shop.post("/cart", token(cart));
    assertThat(expired.status()).isEqualTo(422);
    assertThat(expired.at("/code")).isEqualTo("cart-expired");
    assertThat(expired.at("/errors/0/pointer")).isEqualTo("/cart");
  }

  @Test
  void aTamperedTokenIsRefused() {
    var answer = shop.post("/cart", "{\"cart\": \"x%s\"}".formatted(shop.cart()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("cart-token-invalid");
  }

  private static String item(String product, int quantity) {
    return "{\"productId\": \"%s\", \"quantity\": %d}".formatted(product, quantity);
  }

  private static String items(String... items) {
    return "{\"items\": [%s]}".formatted(String.join(",", items));
  }

  private static String items(Answer cart, String... items) {
    return "{\"cart\": \"%s\", \"items\": [%s]}"
        .formatted(cart.at("/token"), String.join(",", items));
  }

  private static String token(Answer cart) {
    return "{\"cart\": \"%s\"}".formatted(cart.at("/token"));
  }
}

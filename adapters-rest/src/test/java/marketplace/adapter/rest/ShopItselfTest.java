package marketplace.adapter.rest;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import marketplace.domain.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopItselfTest {
  private final OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void theConfigSaysWhatAFrontEndMayKnow() {
    var config = shop.get("/config");

    assertThat(config.at("/currency")).isEqualTo("EUR");
    assertThat(config.at("/countries/0")).isEqualTo("DE");
    assertThat(config.at("/standardShipping/minorUnits")).isEqualTo("0");
    assertThat(config.at("/payment/publishableKey")).isEqualTo("pk_test_1");
    assertThat(config.at("/payment/sandboxUrl")).isEqualTo(OpenShop.BANK.toString());
    assertThat(config.at("/sandbox")).isEqualTo("true");
  }

  @Test
  void aShopWhosePartiesAnswerIsReady() {
    assertThat(shop.get("/health/live").at("/status")).isEqualTo("up");
    assertThat(shop.get("/health/ready").at("/parties/0")).isEqualTo("catalog");
  }

  @Test
  void aSilentPartyMakesTheShopNotReadyButLeavesItAlive() {
    shop.probe =
        () -> {
          throw new Unavailable("The catalogue is closed");
        };
    var answer = shop.get("/health/ready");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.at("/code")).isEqualTo("not-ready");
    assertThat(answer.at("/detail")).contains("catalog").doesNotContain("closed");
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(shop.get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void theContractIsServedAsItIs() throws IOException {
    try (var file = getClass().getResourceAsStream("/openapi.yaml")) {
      assertThat(shop.get("/openapi.yaml").body())
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void whoComesByTheFrontDoorIsSentToTheStorefront() {
    var answer = shop.get("/");

    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.header("Location")).isEqualTo("/shop/");
  }

  @Test
  void aBrowserThatLooksForAnIconByItselfFindsTheStorefronts() {
    var answer = shop.get("/favicon.ico");

    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.header("Location")).isEqualTo("/shop/icon.svg");
  }

  @Test
  void searchEnginesAreToldOfEveryProduct() {
    var here = "http://127.0.0.1:" + shop.port();

    assertThat(shop.get("/sitemap.xml").body())
        .contains(
            "<loc>" + here + "/shop/</loc>", "<loc>" + here + "/shop/product/?id=mug-slug</loc>")
        .containsOnlyOnce("lamp-slug");
    assertThat(shop.get("/robots.txt").body()).contains("Sitemap: " + here + "/sitemap.xml");
  }

  @Test
  void everyAnswerTellsBrowsersToTakeItForWhatItIs() {
    for (var answer : new Answer[] {shop.get("/products"), shop.get("/nowhere")}) {
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
  }

  @Test
  void whatIsOnesOwnIsNotStored() {
    assertThat(shop.post("/cart", "{}").header("Cache-Control")).isEqualTo("no-store");
    assertThat(shop.get("/orders/nowhere").header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theScriptsOfANamedOriginMayReadTheAnswers() {
    var answer = shop.get("/products", "Origin", OpenShop.FRONT_END);

    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(OpenShop.FRONT_END);
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("ETag", "Location", "Link", "Idempotent-Replayed", "Retry-After");
    assertThat(answer.header("Vary")).contains("Origin");
  }

  @Test
  void theyMayReadProblemsToo() {
    assertThat(
            shop.get("/nowhere", "Origin", OpenShop.FRONT_END)
                .header("Access-Control-Allow-Origin"))
        .isEqualTo(OpenShop.FRONT_END);
  }

  @Test
  void thoseOfOthersMayNot() {
    var answer = shop.get("/products", "Origin", "https://elsewhere.example");

    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Vary")).contains("Origin");
    assertThat(preflight("https://elsewhere.example").header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void aPreflightIsAnsweredWithWhatIsAllowed() {
    var answer = preflight(OpenShop.FRONT_END);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(OpenShop.FRONT_END);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST", "PUT");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("Content-Type");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
  }

  private Answer preflight(String origin) {
    return shop.send(
        "OPTIONS", "/orders", noBody(), "Origin", origin, "Access-Control-Request-Method", "POST");
  }
}

package marketplace.adapter.rest;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import marketplace.testkit.InMemoryPaymentGateway.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusingCardNumbersTest {
  private static final String CARD = "4242424242424242";

  @SuppressWarnings("NullAway.Init")
  private OpenShop shop;

  @BeforeAll
  void open() {
    shop = new OpenShop();
  }

  @AfterAll
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"cart": "4242424242424242"}                             | /cart
          {"cart": 4242424242424242}                               | /cart
          {"items": [{"productId": "4242 4242 4242 4242"}]}        | /items/0/productId
          {"items": [{}, {"quantity": 4242424242424242}]}          | /items/1/quantity
          {"price": 4242424242424242}                              | /price
          {"a/b~": ["4242-4242-4242-4242"]}                        | /a~1b~0/0
          {"4242424242424242": 1}                                  | ''
          {"items": [{"4242424242424242": {"a": "378282246310005"}}]} | /items/0
          "4242424242424242"                                       | ''
          4242424242424242                                         | ''
          [4242424242424242]                                       | /0
          {} "4242424242424242"                                    | ''
          {"cart": "4242424242424242", "cart                       | /cart
          """)
  void oneInABodyIsRefusedAndItsPlaceIsNamed(String body, String pointer) {
    var answer = shop.post("/cart", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("card-number-refused");
    assertThat(answer.json().get("errors").findValuesAsText("pointer")).containsExactly(pointer);
    assertSilent(answer);
  }

  @Test
  void everyPlaceOfAnOrderIsNamedAtOnce() {
    var order =
        Requests.order(shop.cart(), CARD)
            .replace("Robin Moss", "Robin Moss 4242 4242 4242 4242")
            .replace("robin@", "378282246310005@");
    var answer = shop.post("/orders", order);

    assertThat(answer.at("/code")).isEqualTo("card-number-refused");
    assertThat(answer.json().get("errors").findValuesAsText("pointer"))
        .containsExactly("/customer/name", "/customer/email", "/payment/token");
    assertSilent(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /products?q=4242424242424242               | ?q
          /products?q=4242+4242+4242+4242            | ?q
          /products?q=4242%204242%204242%204242      | ?q
          /products?nothing=a&nothing=4242424242424242 | ?nothing
          /products?4242424242424242                 | ?
          /products?4242424242424242=a               | ?
          """)
  void oneInAQueryIsRefusedAndItsParameterIsNamed(String path, String pointer) {
    var answer = shop.get(path);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("card-number-refused");
    assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    assertSilent(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/products/4242424242424242",
        "/orders/4242424242424242",
        "/products/a;card=4242424242424242",
        "/nowhere/4242%204242%204242%204242",
        "/4242424242424242/payments"
      })
  void oneInAPathIsRefused(String path) {
    var answer = shop.get(path);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("card-number-refused");
    assertSilent(answer);
  }

  @Test
  void oneForAnIdempotencyKeyIsRefused() {
    var answer = shop.send("GET", "/products", noBody(), "Idempotency-Key", CARD);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("card-number-refused");
  }

  @Test
  void nothingIsWrittenOfItWhateverElseIsWrong() {
    try (var log = new EveryLog()) {
      shop.post("/cart", "{\"cart\": \"%s\"}".formatted(CARD));
      shop.get("/products/" + CARD + "?q=" + CARD);
      shop.get("/products?q=" + CARD, "If-None-Match", "no tag");
      shop.send("POST", "/cart?q=" + CARD, ofString("{}"));
      shop.send("BREW", "/" + CARD, noBody());
      raw("GET /products?q=" + CARD + "%zz HTTP/1.1");
      raw("GET /products/" + CARD + "%zz HTTP/1.1");
      raw("GET /" + CARD + "x".repeat(9000) + " HTTP/1.1");
      raw("GET /" + CARD + " HTTP/9");
      raw("GET /products HTTP/1.1\r\nIdempotency-Key: " + CARD + "\u0000");
      raw(CARD);
      raw("POST /cart HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + CARD);
      shop.gateway.line(Line.DOWN);
      shop.post("/orders", Requests.order(shop.cart(), "pm_card_visa"));
      shop.gateway.line(Line.WORKING);

      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("42424242"));
    }
  }

  private void raw(String begin) {
    shop.raw(begin + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  private static void assertSilent(Answer answer) {
    assertThat(answer.body().replaceAll("urn:uuid:[-0-9a-f]+", "")).doesNotContain("4242", "3782");
    assertThat(answer.response().headers().toString()).doesNotContain("4242");
  }
}

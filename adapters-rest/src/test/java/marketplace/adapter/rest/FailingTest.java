package marketplace.adapter.rest;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;
import marketplace.testkit.InMemoryPaymentGateway.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailingTest {
  private static final String JSON = "application/json";

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
          {"items": [                                            | 400 | body-unreadable  |
          {"items": [}                                           | 400 | body-unreadable  |
          {"items": [{"productId": tomato}]}                     | 400 | body-unreadable  |
          {"cart": "a", "cart": "b"}                             | 400 | body-unreadable  |
          {} {}                                                  | 400 | field-wrong-type | ''
          null                                                   | 400 | body-missing     |
          []                                                     | 400 | field-wrong-type | ''
          "text"                                                 | 400 | field-wrong-type | ''
          {"price": 1}                                           | 400 | field-unknown    | /price
          {"items": [{"productId": "mug", "total": 1}]}          | 400 | field-unknown    | /items/0/total
          {"items": {}}                                          | 400 | field-wrong-type | /items
          {"items": "mug"}                                       | 400 | field-wrong-type | /items
          {"items": [1]}                                         | 400 | field-wrong-type | /items/0
          {"cart": 7}                                            | 400 | field-wrong-type | /cart
          {"cart": {}}                                           | 400 | field-wrong-type | /cart
          {"items": [{"productId": "mug", "quantity": "2"}]}     | 400 | field-wrong-type | /items/0/quantity
          {"items": [{"productId": "mug", "quantity": 1.5}]}     | 400 | field-wrong-type | /items/0/quantity
          {"items": [{"productId": "mug", "quantity": true}]}    | 400 | field-wrong-type | /items/0/quantity
          {"items": [{"productId": "mug", "quantity": 1e99}]}    | 400 | field-wrong-type | /items/0/quantity
          {"items": [{"productId": "mug", "quantity": 9999999999}]} | 400 | field-wrong-type | /items/0/quantity
          {"items": [{"productId": true, "quantity": 1}]}        | 400 | field-wrong-type | /items/0/productId
          {"items": [null]}                                      | 422 | field-missing    | /items/0
          {"items": [{"quantity": 1}]}                           | 422 | field-missing    | /items/0/productId
          {"items": [{"productId": "mug"}]}                      | 422 | field-missing    | /items/0/quantity
          {"items": [{"productId": null, "quantity": 1}]}        | 422 | field-missing    | /items/0/productId
          {"items": [{"productId": "mug", "quantity": 0}]}       | 422 | quantity-invalid | /items/0/quantity
          {"items": [{"productId": "mug", "quantity": 100}]}     | 422 | quantity-invalid | /items/0/quantity
          {"items": [{"productId": "drafts.mug", "quantity": 1}]} | 422 | product-id-invalid | /items/0/productId
          {"items": [{"productId": "*[0]", "quantity": 1}]}      | 422 | product-id-invalid | /items/0/productId
          {"cart": ""}                                           | 422 | cart-token-invalid | /cart
          {"cart": "a.b"}                                        | 422 | cart-token-invalid | /cart
          """)
  void aWrongBodyIsRefusedAndThePlaceIsNamed(String body, int status, String code, String pointer) {
    var answer = shop.post("/cart", body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.at("/code")).isEqualTo(code);
    assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
        .containsExactly(pointer == null ? new String[0] : new String[] {pointer});
  }

  @Test
  void aBodyThatCannotBeReadIsLocatedAndNotRepeated() {
    var answer = shop.post("/cart", "{\"items\":\n  [secret]}");

    assertThat(answer.at("/detail")).contains("line 2").doesNotContain("secret");
    assertThat(answer.body()).doesNotContain("secret", "jackson", "Token");
  }

  @Test
  void namesAndNumbersBeyondMeasureAreUnreadable() {
    var name = shop.post("/cart", "{\"%s\": 1}".formatted("x".repeat(101)));
    var number = shop.post("/cart", "{\"items\": [{\"quantity\": %s}]}".formatted("9".repeat(101)));

    assertThat(name.at("/code")).isEqualTo("body-unreadable");
    assertThat(number.at("/code")).isEqualTo("body-unreadable");
  }

  @Test
  void bytesThatAreNotTextAreUnreadable() {
    var bytes = new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};
    var answer =
        shop.send(
            "POST",
            "/cart",
            ofInputStream(() -> new ByteArrayInputStream(bytes)),
            "Content-Type",
            JSON);

    assertThat(answer.at("/code")).isEqualTo("body-unreadable");
  }

  @Test
  void everyWrongFieldOfAnOrderIsNamedAtOnce() {
    var answer =
        shop.post(
            "/orders",
            """
            {"cart": "forged.token",
             "customer": {"name": " ", "email": "nobody"},
             "shippingAddress": {"line1": "1 Main Street", "city": "", "country": "USA"},
             "payment": {"token": "??"}}
            """);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("request-invalid");
    assertThat(answer.json().get("errors").findValuesAsText("pointer"))
        .containsExactly(
            "/cart",
            "/customer/name",
            "/customer/email",
            "/shippingAddress/city",
            "/shippingAddress/postalCode",
            "/shippingAddress/country",
            "/payment/token");
    assertThat(answer.body()).doesNotContain("??", "nobody");
  }

  @Test
  void anEmptyOrderMissesEverything() {
    assertThat(shop.post("/orders", "{}").json().get("errors").findValuesAsText("pointer"))
        .containsExactly("/cart", "/customer", "/shippingAddress", "/payment");
    assertThat(shop.put("/cart", "{}").json().get("errors").findValuesAsText("pointer"))
        .containsExactly("/cart", "/items");
    assertThat(shop.post("/shipment", "{}").at("/errors/0/pointer")).isEqualTo("/orderId");
  }

  @Test
  void aCountryThatIsNotServedIsNamed() {
    var order = Requests.order(shop.cart(), "pm_card_visa").replace("\"US\"", "\"FR\"");
    var answer = shop.post("/orders", order);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("country-not-served");
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("/shippingAddress/country");
  }

  @Test
  void thereAreFiftyItemsInARequestAtTheMost() {
    var items = "{\"productId\": \"mug\", \"quantity\": 1},".repeat(51);
    var answer =
        shop.post("/cart", "{\"items\": [%s]}".formatted(items.substring(0, items.length() - 1)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("/items");
  }

  @Test
  void anUnknownPathIsAProblem() {
    assertThat(shop.get("/nowhere").at("/code")).isEqualTo("path-unknown");
    assertThat(shop.get("/orders").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /cart, POST",
    "GET, /orders, POST",
    "POST, /products, GET",
    "PATCH, /cart, PUT"
  })
  void aMethodThatAPathDoesNotKnowIsToldWhichItKnows(String method, String path, String allowed) {
    var answer = shop.send(method, path, noBody());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.at("/code")).isEqualTo("method-not-allowed");
    assertThat(answer.header("Allow")).contains(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void aBodyThatIsNotJsonIsNotSupported(String type) {
    var answer = shop.send("POST", "/cart", ofString("{}"), "Content-Type", type);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.at("/code")).isEqualTo("media-type-unsupported");
  }

  @Test
  void aBodyWithoutATypeIsNotSupported() {
    assertThat(shop.send("POST", "/cart", ofString("{}")).status()).isEqualTo(415);
  }

  @Test
  void noBodyIsMissing() {
    assertThat(shop.send("POST", "/cart", noBody(), "Content-Type", JSON).at("/code"))
        .isEqualTo("body-missing");
  }

  @Test
  void whoDoesNotWantJsonCannotBeServed() {
    var answer = shop.get("/products", "Accept", "text/html");

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.at("/code")).isEqualTo("not-acceptable");
  }

  @Test
  void aCompressedBodyIsNotSupported() {
    var answer =
        shop.send(
            "POST", "/cart", ofString("{}"), "Content-Type", JSON, "Content-Encoding", "gzip");

    assertThat(answer.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({"If-None-Match, no tag", "Accept, ;;;"})
  void aHeaderThatCannotBeReadIsAProblem(String header, String value) {
    var answer = shop.get("/products", header, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("request-unreadable");
  }

  @Test
  void aPreconditionThatDoesNotHoldIsAProblem() {
    var answer = shop.get("/products", "If-Match", "\"another\"");

    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedChunkedOrNot() {
    var body = "{\"cart\": \"%s\"}".formatted("x".repeat(300 * 1024)).getBytes(UTF_8);
    var whole = shop.send("POST", "/cart", ofString(new String(body, UTF_8)), "Content-Type", JSON);
    var chunked =
        shop.send(
            "POST",
            "/cart",
            ofInputStream(() -> new ByteArrayInputStream(body)),
            "Content-Type",
            JSON);

    assertThat(whole.status()).isEqualTo(413);
    assertThat(whole.at("/code")).isEqualTo("body-too-large");
    assertThat(chunked.status()).isEqualTo(413);
  }

  @Test
  void afterALargeBodyTheNextRequestIsAnswered() {
    shop.post("/cart", "x".repeat(5 * 1024 * 1024));

    assertThat(shop.post("/cart", "{}").status()).isEqualTo(200);
  }

  @Test
  void aValueThatIsTooLongIsNamed() {
    var answer = shop.get("/products?q=" + "x".repeat(201));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("?q");
  }

  @Test
  void whatBreaksInsideIsAnIncidentAndNothingOfItIsTold() {
    shop.probe = FailingTest::breakDown;
    var answer = shop.get("/health/ready");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.at("/code")).isEqualTo("internal");
    assertThat(answer.at("/instance")).startsWith("urn:uuid:");
    assertThat(answer.body()).doesNotContain("boom", "Exception", "marketplace");
  }

  @Test
  void aSilentPartyIsOneLineInTheLogAndABugIsAllOfIt() {
    try (var log = new Log()) {
      shop.gateway.line(Line.DOWN);
      var silent = shop.post("/orders", Requests.order(shop.cart(), "pm_card_visa"));
      shop.gateway.line(Line.WORKING);
      shop.probe = FailingTest::breakDown;
      shop.get("/health/ready");

      assertThat(log.lines().getFirst()).contains(silent.at("/instance"));
      assertThat(log.traced()).containsExactly(false, true);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders/nowhere",
        "/orders/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "/orders/order.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "/orders/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "/orders/%00",
        "/orders/%F0%9F%8F%A0",
        "/orders/*%5B0%5D",
        "/shipment/nowhere"
      })
  void anOrderIdThatIsNoneIsAnsweredLikeOneThatIsUnknown(String path) {
    var unknown = shop.get("/orders/" + "a".repeat(32));
    var answer = shop.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).isEqualTo(unknown.at("/code"));
    assertThat(answer.at("/detail")).isEqualTo(unknown.at("/detail"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /products?q=%zz HTTP/1.1",
        "GET /products?%zz=1 HTTP/1.1",
        "GET /products/%zz HTTP/1.1",
        "GET /products/%00 HTTP/1.1",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
        "GET //products HTTP/1.1",
        "GET /products/a;b=c HTTP/1.1",
        "BREW /products HTTP/1.1"
      })
  void aRequestNobodyShouldSendIsStillAClearRefusal(String requestLine) {
    var answer = shop.raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(answer).contains("application/problem+json").doesNotContain("<html", "Exception");
  }

  @ParameterizedTest
  @MethodSource("whatIsNoHttp")
  void whatIsNoHttpIsToldSoToo(String request) {
    var answer = shop.raw(request + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(answer).contains("application/problem+json", "nosniff", "no-store");
    assertThat(answer).endsWith("}").contains("\"code\":\"request-unreadable\"");
  }

  static Stream<String> whatIsNoHttp() {
    return Stream.of(
        "GET /products HTTP/1.1",
        "GET /products?q=" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: localhost",
        "GET /products HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9_000),
        "POST /cart HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2, 3\r\n\r\n{}",
        "POST /cart HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\ntomato\r\n{}");
  }

  @Test
  void whoHangsUpHalfWayIsNoIncident() throws IOException {
    try (var log = new Log();
        var socket = new Socket(InetAddress.getLoopbackAddress(), shop.port())) {
      var half =
          """
          POST /cart HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: 99

          {"items":\
          """;
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(half.replace("\n", "\r\n").getBytes(UTF_8));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();

      assertThat(log.lines()).isEmpty();
    }
  }

  private static void breakDown() {
    throw new IllegalStateException("boom");
  }
}

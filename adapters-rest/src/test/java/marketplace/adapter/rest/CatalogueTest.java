package marketplace.adapter.rest;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import marketplace.domain.catalog.Availability;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aPageShowsProductsAndByWhatTheyCouldBeNarrowed() {
    var page = shop.get("/products?sort=price");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.json().get("items").findValuesAsText("id"))
        .containsExactly("poster", "mug", "lamp");
    assertThat(page.at("/facets/categories/0/count")).isEqualTo("3");
    assertThat(page.at("/facets/price/max/minorUnits")).isEqualTo("8900");
    assertThat(page.json().has("next")).isFalse();
    assertThat(page.header("Link")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "q=lamp, lamp",
    "minPrice=2000, lamp",
    "maxPrice=1250, poster",
    "category=mugs&limit=1&sort=-price, lamp",
    "limit=1, poster",
    "q=&limit=1&sort=title, lamp"
  })
  void parametersNarrowAndSortThePage(String query, String first) {
    assertThat(shop.get("/products?" + query).at("/items/0/id")).isEqualTo(first);
  }

  @Test
  void whatIsSoldOutIsLeftOutOnRequest() {
    shop.catalog.put(Shop.product("mug", "19.99", new Availability.Counted(0)));

    assertThat(shop.get("/products?inStock=true").body()).doesNotContain("\"mug\"");
    assertThat(shop.get("/products/mug").at("/availability/inStock")).isEqualTo("false");
  }

  @Test
  void theNextLinkKeepsEveryOtherParameterUntilAllWasShown() {
    var seen = new ArrayList<String>();
    var path = "/products?limit=1&sort=title&category=mugs&q=a%20like";
    while (!path.isEmpty()) {
      assertThat(parametersOf(path))
          .contains("limit=1", "sort=title", "category=mugs", "q=a%20like");
      var page = shop.get(path);
      seen.add(page.at("/items/0/id"));
      path = nextOf(page);
    }

    assertThat(seen).containsExactly("lamp", "mug", "poster");
  }

  @Test
  void theLinkLeadsWhereNextLeads() {
    var page = shop.get("/products?limit=2");

    assertThat(parametersOf(nextOf(page))).contains("cursor=" + page.at("/next"));
  }

  @Test
  void aProductIsShownByItsIdAndByItsSlug() {
    var byId = shop.get("/products/mug");

    assertThat(byId.at("/title")).isEqualTo("The mug");
    assertThat(byId.at("/availability/left")).isEqualTo("10");
    assertThat(shop.get("/products/mug-slug").json()).isEqualTo(byId.json());
    assertThat(shop.get("/products/poster").json().at("/availability").has("left")).isFalse();
  }

  @Test
  void whatIsNotSoldIsNotFound() {
    assertThat(shop.get("/products/unicorn").at("/code")).isEqualTo("product-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/products", "/products/mug", "/config", "/openapi.yaml"})
  void whoHoldsTheContentIsNotSentItAgain(String path) {
    var first = shop.get(path);
    var again = shop.get(path, "If-None-Match", first.header("ETag"));

    assertThat(first.header("Cache-Control")).contains("public").contains("max-age=");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/products", "/openapi.yaml"})
  void whatIsLongIsCompressedForThoseWhoReadThat(String path) {
    var plain = shop.get(path, "Accept-Encoding", "br, gzip;q=0");
    var compressed = shop.get(path, "Accept-Encoding", "gzip, deflate, br");
    var tag = compressed.header("ETag");

    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(shop.get(path).header("Content-Encoding")).isEmpty();
    assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(compressed.body()).isEqualTo(plain.body());
    for (var answer : List.of(plain, compressed)) {
      assertThat(answer.header("Vary")).contains("Accept-Encoding");
    }
    assertThat(plain.header("ETag")).isNotEqualTo(tag);
    assertThat(shop.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag).status())
        .isEqualTo(304);
  }

  @Test
  void whatIsShortIsSentAsItIs() {
    assertThat(shop.get("/config", "Accept-Encoding", "gzip").header("Content-Encoding")).isEmpty();
  }

  @Test
  void changedContentHasAnotherTag() {
    var tag = shop.get("/products/mug").header("ETag");
    shop.catalog.put(Shop.product("mug", "24.99", new Availability.Counted(10)));

    assertThat(shop.get("/products/mug", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void headSaysTheSameWithoutTheBody() {
    var get = shop.get("/products/mug");
    var head = shop.send("HEAD", "/products/mug", noBody());

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (var header : List.of("ETag", "Cache-Control", "Content-Type", "Content-Length")) {
      assertThat(head.header(header)).as(header).isEqualTo(get.header(header)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit-invalid, ?limit",
    "limit=101, limit-invalid, ?limit",
    "limit=ten, limit-invalid, ?limit",
    "sort=size, sort-invalid, ?sort",
    "minPrice=-1, price-invalid, ?minPrice",
    "maxPrice=12.50, price-invalid, ?maxPrice",
    "inStock=yes, flag-invalid, ?inStock",
    "cursor=???, cursor-invalid, ?cursor",
    "cursor=AAAA, cursor-invalid, ?cursor",
    "sort=price&cursor=Q0hFQVBFU1QKbXVnCjFFOTk5OTk5OTk5, cursor-invalid, ?cursor",
    "q=a%00b, parameter-invalid, ?q",
    "limit=1&limit=2, parameter-repeated, ?limit"
  })
  void aParameterThatCannotBeReadIsNamed(String query, String code, String pointer) {
    var answer = shop.get("/products?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo(code);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
  }

  @Test
  void allWrongParametersAreNamedAtOnce() {
    var answer = shop.get("/products?limit=0&sort=size&inStock=yes");

    assertThat(answer.at("/code")).isEqualTo("request-invalid");
    assertThat(answer.json().get("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("?limit", "?sort", "?inStock");
  }

  @Test
  void aCursorBelongsToTheOrderItCameFrom() {
    var cursor = shop.get("/products?limit=1&sort=price").at("/next");

    assertThat(shop.get("/products?limit=1&sort=title&cursor=" + cursor).at("/code"))
        .isEqualTo("cursor-invalid");
  }

  private static List<String> parametersOf(String path) {
    return Pattern.compile("[?&]").splitAsStream(path).skip(1).toList();
  }

  private static String nextOf(Answer page) {
    var link = NEXT.matcher(page.header("Link"));
    return link.matches() ? link.group(1) : "";
  }
}

package marketplace.adapter.sanity;

import static java.util.stream.Collectors.toSet;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.catalog.CatalogQuery.Cursor;
import marketplace.domain.catalog.CatalogQuery.Filter;
import marketplace.domain.catalog.CatalogQuery.Sort;
import marketplace.domain.catalog.Category;
import marketplace.domain.catalog.Image;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;
import marketplace.domain.money.Money;
import marketplace.domain.port.Catalog;
import marketplace.testkit.CatalogContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanityCatalogTest extends CatalogContract {
  private final LakeShop shop;
  private final Sanity sanity;

  SanityCatalogTest(@TempDir Path folder) {
    shop = LakeShop.open(folder);
    sanity = shop.connect();
  }

  @AfterEach
  void close() {
    sanity.close();
    shop.close();
  }

  @Override
  protected Catalog selling(Product... products) {
    for (var i = 0; i < products.length; i++) {
      shop.sell(products[i], NOON.plus(Duration.ofMinutes(i)));
    }
    return sanity.catalog();
  }

  @Test
  void draftsVersionsAndProductsWithoutAPriceAreNotSold() {
    shop.write(
        product("drafts.mug", "\"price\": 5"),
        product("versions.summer.mug", "\"price\": 5"),
        product("hidden.mug", "\"price\": 5"),
        product("priceless", "\"weight\": 5"));

    assertThat(found("drafts.mug", "versions.summer.mug", "hidden.mug", "priceless")).isEmpty();
    assertThat(page(Sort.NEWEST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"19.999", "\"19.99\"", "-1", "true", "1e40"})
  void aPriceThatIsNoAmountOfMoneyIsNotForSale(String price) {
    shop.write(product("odd", "\"price\": " + price), product("fair", "\"price\": 5"));

    assertThat(found("odd")).isEmpty();
    for (var sort : Sort.values()) {
      assertThat(page(sort)).extracting(it -> it.id().value()).containsExactly("fair");
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagingGoesOnBehindWhatIsNotForSale(Sort sort) {
    shop.write(
        product("a", "\"price\": 1.001"),
        product("b", "\"price\": \"2\""),
        product("c", "\"price\": 3.001"),
        product("d", "\"price\": 4"));

    var first = sanity.catalog().search(new CatalogQuery(Filter.NONE, sort, 1, Optional.empty()));
    var seen = new ArrayList<>(first.products());
    for (var after = first.next(); after.isPresent(); ) {
      var page = sanity.catalog().search(new CatalogQuery(Filter.NONE, sort, 1, after));
      seen.addAll(page.products());
      after = page.next();
    }

    assertThat(seen).extracting(it -> it.id().value()).containsExactly("d");
  }

  @Test
  void readsTheLayoutsThatShopsUse() {
    shop.write(
        """
        {"_id": "lighting", "_type": "category", "name": "Lighting", "slug": {"current": "light"}}\
        """,
        """
        {"_id": "image-1", "_type": "sanity.imageAsset", "url": "https://cdn.example/1.png"}\
        """,
        """
        {"_id": "lamp", "_type": "product", "name": "Lamp", "slug": {"current": "the-lamp"},
         "price": 12, "currency": "usd", "weight": 120.5,
         "dimensions": {"length": 12, "width": 40.25, "height": 12},
         "details": [{"_type": "block", "children": [{"_type": "span", "text": "It shines."}]}],
         "category": {"_type": "reference", "_ref": "lighting"},
         "image": {"_type": "image", "asset": {"_ref": "image-1"}}}\
        """);

    assertThat(sanity.catalog().find("the-lamp"))
        .contains(
            new Product(
                new ProductId("lamp"),
                "the-lamp",
                "Lamp",
                "It shines.",
                Money.of("12", Currency.getInstance("USD")),
                new Availability.Unlimited(),
                Optional.of(new Weight(121)),
                Optional.of(new Size(403, 120, 120)),
                List.of(new Category("light", "Lighting")),
                List.of(new Image("https://cdn.example/1.png", "Lamp", Optional.empty()))));
  }

  @Test
  void theSystemsOwnCountIsTheStock() {
    selling(mug());
    shop.write(
        """
        {"_id": "inventory.mug", "_type": "inventory", "available": 0}\
        """);

    assertThat(found("mug").values())
        .extracting(Product::availability)
        .containsExactly(new Availability.Counted(0));
    var inStock =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    assertThat(
            sanity
                .catalog()
                .search(new CatalogQuery(inStock, Sort.TITLE, 10, Optional.empty()))
                .products())
        .isEmpty();
  }

  @Test
  void anotherProjectionAndStockFieldReadAnotherLayout(@TempDir Path folder) throws IOException {
    var projection =
        Files.writeString(
            folder.resolve("mine.groq"),
            """
            // Our titles are in two languages.
            {"title": titel.de, "slug": handle, "price": preis / 100}
            """);
    shop.write(
        """
        {"_id": "becher", "_type": "product", "titel": {"de": "Becher"}, "handle": "der-becher",
         "preis": 1999, "lager": {"menge": 4}}\
        """);
    var settings =
        LakeShop.settings(
            shop.uri(),
            Map.of(
                "marketplace.catalog.projection",
                projection.toString(),
                "marketplace.catalog.stock-field",
                "lager.menge"));

    try (var other = Sanity.connect(settings)) {
      other.requireReady();
      assertThat(other.catalog().find("der-becher"))
          .hasValueSatisfying(product -> {
            assertThat(product.title()).isEqualTo("Becher");
            assertThat(product.price()).isEqualTo(euros("19.99"));
            assertThat(product.availability()).isEqualTo(new Availability.Counted(4));
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cheap",
        "NaN",
        "1e309",
        "0.1e-400",
        "1e9999999",
        "1e-9999999",
        "1e2147483648",
        "1e99999999999"
      })
  void aTamperedCursorIsRefused(String sortedBy) {
    var cursor = new Cursor(sortedBy, new ProductId("mug"));
    var query = new CatalogQuery(Filter.NONE, Sort.CHEAPEST, 10, Optional.of(cursor));

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> sanity.catalog().search(query))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("cursor-invalid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0e999999999", "-1", "1.50", "4.9e-324", "1.7976931348623157e308"})
  void anyNumberThatADocumentCanHoldIsAPlaceInTheCatalogue(String sortedBy) {
    var cursor = new Cursor(sortedBy, new ProductId("mug"));
    var query = new CatalogQuery(Filter.NONE, Sort.CHEAPEST, 10, Optional.of(cursor));

    assertThat(sanity.catalog().search(query).products()).isEmpty();
  }

  private Map<ProductId, Product> found(String... ids) {
    return sanity
        .catalog()
        .find(
            Arrays.stream(ids)
                .filter(id -> !id.contains("."))
                .map(ProductId::new)
                .collect(toSet()));
  }

  private List<Product> page(Sort sort) {
    return sanity
        .catalog()
        .search(new CatalogQuery(Filter.NONE, sort, 10, Optional.empty()))
        .products();
  }

  private static String product(String id, String more) {
    return """
    {"_id": "%s", "_type": "product", "title": "%s", %s}\
    """
        .formatted(id, id, more);
  }
}

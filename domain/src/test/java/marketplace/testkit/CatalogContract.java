package marketplace.testkit;

import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.poster;
import static marketplace.testkit.Shop.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.CatalogPage;
import marketplace.domain.catalog.CatalogPage.CategoryCount;
import marketplace.domain.catalog.CatalogPage.PriceRange;
import marketplace.domain.catalog.CatalogQuery;
import marketplace.domain.catalog.CatalogQuery.Cursor;
import marketplace.domain.catalog.CatalogQuery.Filter;
import marketplace.domain.catalog.CatalogQuery.Sort;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.port.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every catalogue promises. */
public abstract class CatalogContract {
  private static final Product SOLD_OUT = product("vase", "45.00", new Availability.Counted(0));

  /** A catalogue that sells exactly these, each newer than the one before. */
  protected abstract Catalog selling(Product... products);

  @Test
  void findsAProductByItsIdAndByItsSlug() {
    var catalog = selling(mug(), lamp());

    assertThat(catalog.find("mug")).contains(mug());
    assertThat(catalog.find("mug-slug")).contains(mug());
    assertThat(catalog.find("kettle")).isEmpty();
  }

  @Test
  void findsManyAtOnceAndLeavesOutWhatIsNotSold() {
    var catalog = selling(mug(), lamp(), poster());

    assertThat(catalog.find(Set.of(mug().id(), poster().id(), new ProductId("kettle"))))
        .containsOnlyKeys(mug().id(), poster().id())
        .containsEntry(mug().id(), mug())
        .containsEntry(poster().id(), poster());
    assertThat(catalog.find(Set.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesShowEveryProductOnceInTheOrderAskedFor(Sort sort) {
    var twin = product("zebra-mug", "19.99", new Availability.Counted(1));
    var catalog = selling(mug(), lamp(), poster(), twin, SOLD_OUT);

    var seen = new ArrayList<String>();
    Optional<Cursor> after = Optional.empty();
    do {
      var page = catalog.search(new CatalogQuery(Filter.NONE, sort, 2, after));
      seen.addAll(ids(page));
      after = page.next();
    } while (after.isPresent());

    assertThat(seen)
        .containsExactlyElementsOf(
            switch (sort) {
              case NEWEST -> List.of("vase", "zebra-mug", "poster", "lamp", "mug");
              case TITLE -> List.of("lamp", "mug", "poster", "vase", "zebra-mug");
              case CHEAPEST -> List.of("poster", "mug", "zebra-mug", "vase", "lamp");
              case DEAREST -> List.of("lamp", "vase", "mug", "zebra-mug", "poster");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cheap", "NaN", "1E999999999"})
  void aForgedPlaceAmongPricesIsRefused(String sortedBy) {
    var catalog = selling(mug(), lamp());
    var cursor = Optional.of(new Cursor(sortedBy, mug().id()));

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> catalog.search(new CatalogQuery(Filter.NONE, Sort.CHEAPEST, 10, cursor)))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("cursor-invalid"));
  }

  @Test
  void narrowsByTextByTheBeginningsOfWords() {
    var catalog = selling(mug(), lamp(), poster());

    assertThat(ids(search(catalog, text("POS")))).containsExactly("poster");
    assertThat(ids(search(catalog, text("the mu")))).containsExactly("mug");
    assertThat(ids(search(catalog, text("oster")))).isEmpty();
    assertThat(ids(search(catalog, text("like no")))).hasSize(3);
  }

  @Test
  void aTextOfNothingButSignsIsNoMistake() {
    var catalog = selling(mug(), lamp());

    assertThat(ids(search(catalog, text("\"])*[_type == \"order\"] || $x \\")))).isEmpty();
  }

  @Test
  void narrowsByCategoryPriceAndStock() {
    var catalog = selling(mug(), lamp(), poster(), SOLD_OUT);

    assertThat(ids(search(catalog, category("mugs")))).hasSize(4);
    assertThat(ids(search(catalog, category("chairs")))).isEmpty();
    assertThat(ids(search(catalog, price("19.99", "45.00")))).containsExactly("mug", "vase");
    assertThat(ids(search(catalog, inStock()))).containsExactly("poster", "mug", "lamp");
  }

  @Test
  void facetsSayWhatAnotherCategoryOrPriceWouldShow() {
    var catalog = selling(mug(), lamp(), poster());

    var facets = search(catalog, price("15.00", "30.00")).facets();

    assertThat(facets.categories()).containsExactly(new CategoryCount(Shop.MUGS, 1));
    assertThat(facets.prices()).contains(new PriceRange(euros("12.50"), euros("89.00")));
  }

  private static CatalogPage search(Catalog catalog, Filter filter) {
    return catalog.search(new CatalogQuery(filter, Sort.CHEAPEST, 10, Optional.empty()));
  }

  private static List<String> ids(CatalogPage page) {
    return page.products().stream().map(it -> it.id().value()).toList();
  }

  private static Filter text(String text) {
    return new Filter(
        Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  private static Filter category(String slug) {
    return new Filter(
        Optional.empty(), Optional.of(slug), Optional.empty(), Optional.empty(), false);
  }

  private static Filter price(String min, String max) {
    return new Filter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(euros(min)),
        Optional.of(euros(max)),
        false);
  }

  private static Filter inStock() {
    return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
  }
}

package marketplace.sandbox.lake.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedCatalogueTest {
  private static final ReadDataset SEED = ReadDataset.of(new SeedCatalogue());

  @Test
  void eightCategoriesHoldThirtyProductsEach() {
    var perCategory =
        forSale().collect(Collectors.groupingBy(text("/category/_ref"), Collectors.counting()));

    assertThat(perCategory).hasSize(8).allSatisfy((_, count) -> assertThat(count).isEqualTo(30));
  }

  @Test
  void everyDocumentHasAnIdOfItsOwnThatSanityAccepts() {
    assertThat(SEED.ofType("product").map(text("/_id")))
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("(drafts\\.)?product(-[a-z0-9]+)+"));
  }

  @Test
  void everyProductSaysWhatAShopNeedsToKnow() {
    assertThat(forSale())
        .allSatisfy(it -> {
          assertThat(it.at("/_rev").asText()).matches("[A-Za-z0-9]{22}");
          assertThat(it.at("/slug/current").asText()).matches("[a-z0-9]+(-[a-z0-9]+)*");
          assertThat(it.at("/weight").isInt()).isTrue();
          assertThat(it.at("/weight").asInt()).isBetween(10, 30_000);
          assertThat(it.at("/images/0/alt").asText()).startsWith(it.at("/title").asText());
          assertThat(it.at("/images/0/_key").asText()).matches("[0-9a-f]{12}");
        });
  }

  @Test
  void titlesSlugsAndDescriptionsAreNotRepeated() {
    assertThat(forSale().map(text("/title"))).doesNotHaveDuplicates();
    assertThat(forSale().map(text("/slug/current"))).doesNotHaveDuplicates();
    assertThat(forSale().map(text("/description"))).doesNotHaveDuplicates();
  }

  @Test
  void noTwoDescriptionsStartAlike() {
    var openings = forSale().map(text("/description")).map(it -> it.substring(0, 20));

    assertThat(openings).doesNotHaveDuplicates();
  }

  @Test
  void everyDescriptionIsTwoOrThreeSentences() {
    assertThat(forSale().map(text("/description")))
        .allSatisfy(it -> assertThat(it.split("(?<=[.!?])\\s+(?=[A-Z])")).hasSizeBetween(2, 3))
        .allSatisfy(it -> assertThat(it).hasSizeBetween(60, 260).matches("[A-Z].*[.!?]"));
  }

  @Test
  void pricesAreWholeCents() {
    assertThat(forSale().map(it -> it.path("price")))
        .allMatch(JsonNode::isNumber)
        .allSatisfy(it -> assertThat(it.decimalValue().scale()).isLessThanOrEqualTo(2))
        .allSatisfy(
            it -> assertThat(it.decimalValue()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(500)));
  }

  @Test
  void aFewProductsAreSoldOutSomeNearlyAndSomeMadeToOrder() {
    assertThat(forSale().filter(it -> it.path("stock").isInt() && it.path("stock").asInt() == 0))
        .hasSizeBetween(6, 12);
    assertThat(forSale().filter(it -> it.path("stock").asInt() > 0 && it.path("stock").asInt() < 4))
        .hasSizeBetween(5, 15);
    assertThat(forSale().filter(it -> !it.has("stock"))).hasSize(2);
  }

  @Test
  void timesLieWithinAYearAndAHalfAndNothingIsUpdatedBeforeItsCreation() {
    assertThat(Stream.concat(forSale(), SEED.ofType("category")))
        .allSatisfy(it -> {
          var created = Instant.parse(it.path("_createdAt").asText());
          var updated = Instant.parse(it.path("_updatedAt").asText());
          assertThat(created).isBetween("2025-11-01T00:00:00Z", "2026-11-15T00:00:00Z");
          assertThat(updated).isBetween(created, Instant.parse("2026-11-20T00:00:00Z"));
        });
  }

  @Test
  void everyReferencePointsToADocumentThatIsThere() {
    var ids = new HashSet<>(SEED.ids());

    assertThat(SEED.documents().stream().flatMap(it -> it.findValuesAsText("_ref").stream()))
        .isNotEmpty()
        .allMatch(ids::contains);
  }

  @Test
  void everyProductAndCategoryShowsADrawingThatIsStored() {
    var pictures = SEED.ofType("sanity.imageAsset").toList();

    assertThat(pictures)
        .extracting(text("/path"))
        .allSatisfy(
            it -> assertThat(SEED.assets()).containsKey(it.substring(it.lastIndexOf('/') + 1)));
    assertThat(SEED.ofType("product")).allMatch(it -> it.at("/images/0/asset/_ref").isTextual());
    assertThat(SEED.ofType("category")).allMatch(it -> it.at("/image/asset/_ref").isTextual());
  }

  @Test
  void aDrawingIsServedFromItsHome() {
    var picture = SEED.ofType("sanity.imageAsset").findFirst().orElseThrow();
    var sha1 = picture.path("sha1hash").asText();

    assertThat(picture.path("_id").asText()).isEqualTo("image-" + sha1 + "-800x800-svg");
    assertThat(picture.path("mimeType").asText()).isEqualTo("image/svg+xml");
    assertThat(picture.path("url").asText())
        .isEqualTo("http://127.0.0.1:8181/images/shop/production/" + sha1 + "-800x800.svg");
    assertThat(picture.at("/metadata/dimensions/width").asInt()).isEqualTo(800);
  }

  @Test
  void threeDocumentsAreThereThatMustNeverBeSold() {
    var mug = SEED.get("product-moss-stoneware-mug");

    assertThat(SEED.get("product-wood-fired-flower-vase").has("price")).isFalse();
    assertThat(SEED.ids()).doesNotContain("product-mossy-hanging-planter");
    assertThat(SEED.get("drafts.product-mossy-hanging-planter").has("price")).isTrue();
    assertThat(SEED.get("drafts.product-moss-stoneware-mug").path("price"))
        .isNotEqualTo(mug.path("price"));
  }

  private static Stream<ObjectNode> forSale() {
    return SEED.ofType("product")
        .filter(it -> !it.path("_id").asText().startsWith("drafts."))
        .filter(it -> it.has("price"));
  }

  private static Function<ObjectNode, String> text(String pointer) {
    return it -> it.at(pointer).asText();
  }
}

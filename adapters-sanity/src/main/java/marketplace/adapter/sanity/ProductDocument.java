package marketplace.adapter.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.Category;
import marketplace.domain.catalog.Image;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;
import marketplace.domain.money.Money;

/**
 * A product as the projection gives it. Editors write it and schemas differ, so what can be missing
 * may be missing.
 *
 * @param left how many there are; null where nobody counts
 */
record ProductDocument(String id, JsonNode left, JsonNode fields) {
  private static final int SIDES = 3;
  private static final BigDecimal LONGEST_SIDE = BigDecimal.valueOf(Size.LARGEST);

  static ProductDocument of(JsonNode row) {
    return new ProductDocument(row.path("_id").asText(), row.path("left"), row.path("product"));
  }

  /**
   * @throws NotForSale when it cannot be sold as it is written
   */
  Product toDomain(Currency usual) {
    var title = text(fields, "title").orElseThrow(() -> new NotForSale("it has no title"));
    return new Product(
        productId(),
        text(fields, "slug").orElse(id),
        title,
        text(fields, "description").orElse(""),
        price(usual),
        availability(),
        weight(),
        size(),
        categories(),
        images(title));
  }

  /**
   * @throws NotForSale when it is not an amount of money
   */
  Money price(Currency usual) {
    var price = fields.path("price");
    if (!price.isNumber() || price.decimalValue().signum() < 0) {
      throw new NotForSale("its price is not a positive number: " + price);
    }
    try {
      return Money.of(price.decimalValue().toPlainString(), currency(usual));
    } catch (Refusal.Invalid e) {
      throw new NotForSale("its price: " + e.getMessage());
    }
  }

  List<Category> categories() {
    return objects("categories")
        .flatMap(category -> text(category, "slug").map(slug -> category(slug, category)).stream())
        .distinct()
        .toList();
  }

  private ProductId productId() {
    try {
      return new ProductId(id);
    } catch (Refusal.Invalid _) {
      throw new NotForSale("its _id is not letters, digits, - and _");
    }
  }

  private Currency currency(Currency usual) {
    try {
      return text(fields, "currency").map(Currency::getInstance).orElse(usual);
    } catch (IllegalArgumentException _) {
      throw new NotForSale("its currency is not an ISO 4217 code: " + fields.path("currency"));
    }
  }

  private Availability availability() {
    if (left.isNull() || left.isMissingNode()) {
      return new Availability.Unlimited();
    }
    if (!left.isNumber()) {
      throw new NotForSale("its stock is not a number: " + left);
    }
    return new Availability.Counted(Json.count(left));
  }

  private Optional<Weight> weight() {
    return Optional.of(fields.path("weight"))
        .filter(weight -> weight.isNumber() && weight.decimalValue().signum() >= 0)
        .map(weight -> weight.decimalValue().setScale(0, RoundingMode.CEILING).longValue())
        .map(Weight::new);
  }

  /** Written in centimetres; what is not the size of anything is nobody's. */
  private Optional<Size> size() {
    var sides =
        Stream.of("length", "width", "height")
            .flatMap(side -> millimetres(fields.path("size").path(side)).stream())
            .toList();
    return sides.size() == SIDES
        ? Optional.of(new Size(sides.get(0), sides.get(1), sides.get(2)))
        : Optional.empty();
  }

  private static Optional<Integer> millimetres(JsonNode centimetres) {
    return Optional.of(centimetres)
        .filter(JsonNode::isNumber)
        .map(side -> side.decimalValue().movePointRight(1).setScale(0, RoundingMode.CEILING))
        .filter(side -> side.signum() > 0 && side.compareTo(LONGEST_SIDE) <= 0)
        .map(BigDecimal::intValueExact);
  }

  private List<Image> images(String title) {
    return objects("images")
        .flatMap(image -> text(image, "url").map(url -> image(url, title, image)).stream())
        .toList();
  }

  private static Image image(String url, String title, JsonNode image) {
    var preview = text(image, "lqip").filter(it -> it.startsWith("data:image/"));
    return new Image(url, text(image, "alt").orElse(title), preview);
  }

  private static Category category(String slug, JsonNode category) {
    return new Category(slug, text(category, "title").orElse(slug));
  }

  private Stream<JsonNode> objects(String name) {
    return fields.path(name).valueStream().filter(JsonNode::isObject);
  }

  private static Optional<String> text(JsonNode fields, String name) {
    return Optional.ofNullable(fields.path(name).textValue()).filter(it -> !it.isBlank());
  }

  /** Why a document cannot be sold, for those who can mend it. */
  static final class NotForSale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotForSale(String why) {
      super(why);
    }
  }
}

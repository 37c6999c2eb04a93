package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Weight;
import marketplace.domain.shipment.Box;

/**
 * A packed box.
 *
 * @param weight in grams
 */
record BoxDocument(List<ContentDocument> contents, long weight, SizeDocument size) {
  static BoxDocument of(Box box) {
    return new BoxDocument(
        box.contents().stream().map(ContentDocument::of).toList(),
        box.weight().grams(),
        SizeDocument.of(box.size()));
  }

  Box toDomain() {
    return new Box(
        contents.stream().map(ContentDocument::toDomain).toList(),
        new Weight(weight),
        size.toDomain());
  }

  /** So many of one product. */
  record ContentDocument(
      @JsonProperty("_key") String key,
      @JsonProperty("_type") String type,
      Reference product,
      int quantity) {
    private static ContentDocument of(Box.Content content) {
      return new ContentDocument(
          content.product().value(),
          "packedItem",
          Reference.to(content.product()),
          content.quantity());
    }

    private Box.Content toDomain() {
      return new Box.Content(new ProductId(product.documentId()), quantity);
    }
  }
}

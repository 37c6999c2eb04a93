package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import marketplace.domain.catalog.ProductId;

/** A reference that does not keep what it points to from being deleted. */
record Reference(
    @JsonProperty("_type") String type,
    @JsonProperty("_ref") String documentId,
    @JsonProperty("_weak") boolean weak) {
  static Reference to(ProductId product) {
    return new Reference("reference", product.value(), true);
  }
}

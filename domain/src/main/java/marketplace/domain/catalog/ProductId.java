package marketplace.domain.catalog;

import java.util.regex.Pattern;
import marketplace.domain.Refusal;

/** Names a product, for as long as the shop exists. */
public record ProductId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,99}");

  public ProductId {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal.Invalid("product-id-invalid", "That is not the id of a product");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

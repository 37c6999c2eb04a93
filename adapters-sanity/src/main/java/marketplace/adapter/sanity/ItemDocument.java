package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Weight;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderLine;

/**
 * A line of an order.
 *
 * @param price of one, in the order's currency
 * @param weight of one, in grams
 * @param size of one
 */
record ItemDocument(
    @JsonProperty("_key") String key,
    @JsonProperty("_type") String type,
    Reference product,
    String title,
    int quantity,
    BigDecimal price,
    Optional<Long> weight,
    Optional<SizeDocument> size,
    boolean counted) {
  static ItemDocument of(OrderLine line) {
    return new ItemDocument(
        line.product().value(),
        "orderItem",
        Reference.to(line.product()),
        line.title(),
        line.quantity().value(),
        line.unitPrice().toDecimal(),
        line.unitWeight().map(Weight::grams),
        line.unitSize().map(SizeDocument::of),
        line.counted());
  }

  OrderLine toDomain(Currency currency) {
    return new OrderLine(
        new ProductId(product.documentId()),
        title,
        new Quantity(quantity),
        Money.of(price.toPlainString(), currency),
        weight.map(Weight::new),
        size.map(SizeDocument::toDomain),
        counted);
  }
}

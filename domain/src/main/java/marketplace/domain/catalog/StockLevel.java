package marketplace.domain.catalog;

/** How many of a product are left to sell: neither sold nor held for an order. */
public record StockLevel(ProductId product, int available) {}

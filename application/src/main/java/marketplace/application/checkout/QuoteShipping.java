package marketplace.application.checkout;

import java.time.Clock;
import marketplace.domain.cart.Cart;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.Catalog;
import marketplace.domain.shipment.ShippingQuote;
import marketplace.domain.shipment.ShippingTerms;

/** Says in which ways a cart can be sent to an address, and what they cost. */
public final class QuoteShipping {
  private final Catalog catalog;
  private final ShippingQuotes quotes;

  public QuoteShipping(Catalog catalog, Carrier carrier, ShippingTerms terms, Clock clock) {
    this.catalog = catalog;
    this.quotes = new ShippingQuotes(carrier, terms, clock);
  }

  public record Command(Cart cart, PostalAddress to) {}

  public ShippingQuote handle(Command command) {
    var cart = command.cart().price(catalog.find(command.cart().products()));
    return quotes.ask(cart, command.to());
  }
}

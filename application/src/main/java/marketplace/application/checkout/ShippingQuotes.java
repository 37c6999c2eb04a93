package marketplace.application.checkout;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.cart.PricedCart;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.Box;
import marketplace.domain.shipment.Carriage;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Item;
import marketplace.domain.shipment.ShippingOffer;
import marketplace.domain.shipment.ShippingQuote;
import marketplace.domain.shipment.ShippingTerms;

/** Asks carriers in which ways a cart can be sent. */
final class ShippingQuotes {
  private static final Duration VALIDITY = Duration.ofMinutes(30);

  /** What a carrier reads on a box that nobody has ordered yet. */
  private static final String NAME = "quote";

  private final Carrier carrier;
  private final ShippingTerms terms;
  private final Clock clock;

  ShippingQuotes(Carrier carrier, ShippingTerms terms, Clock clock) {
    this.carrier = carrier;
    this.terms = terms;
    this.clock = clock;
  }

  ShippingQuote ask(PricedCart cart, PostalAddress to) {
    terms.requireServed(to.country());
    var goods = cart.totalToOrder();
    var offers = boxes(cart).stream().map(box -> offer(box, to)).toList();
    var options = terms.policy().options(Carriage.common(offers), goods);
    if (options.isEmpty()) {
      throw new Refusal.Conflict(
          "shipping-unavailable", "No carrier brings this there at a price in this currency");
    }
    return new ShippingQuote(options, clock.instant().plus(VALIDITY));
  }

  /** The boxes that it takes. */
  List<Box> boxes(PricedCart cart) {
    return terms.packing().pack(cart.lines().stream().map(Item::of).toList());
  }

  private ShippingOffer offer(Box box, PostalAddress to) {
    try {
      return carrier.prepare(new Consignment(NAME, Optional.empty(), to, box));
    } catch (Refusal.Invalid refusal) {
      throw AddressCheck.Undeliverable.isReasonOf(refusal)
          ? refusal
          : new Refusal.Conflict(refusal.code(), refusal.getMessage());
    }
  }
}

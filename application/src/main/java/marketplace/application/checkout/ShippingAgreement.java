package marketplace.application.checkout;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.Violation;
import marketplace.domain.cart.PricedCart;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.money.Money;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.ShippingChoice;
import marketplace.domain.shipment.ShippingClaim;
import marketplace.domain.shipment.ShippingQuote;
import marketplace.domain.shipment.ShippingTerms;

/** Agrees with a customer on how an order is sent, and what that costs. */
final class ShippingAgreement {
  private final Carrier carrier;
  private final ShippingTerms terms;
  private final ShippingQuotes quotes;
  private final Clock clock;

  ShippingAgreement(Carrier carrier, ShippingTerms terms, Clock clock) {
    this.carrier = carrier;
    this.terms = terms;
    this.quotes = new ShippingQuotes(carrier, terms, clock);
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {
    record Agreed(ShippingChoice choice) implements Outcome {}

    /** What the customer was offered is not offered any more. */
    record Changed(ShippingQuote quote) implements Outcome {}
  }

  /**
   * @param claim what the customer chose; the shop chooses if it is empty
   */
  Outcome on(PricedCart cart, PostalAddress to, Optional<ShippingClaim> claim) {
    terms.requireServed(to.country());
    return claim
        .map(it -> chosen(it, cart, to))
        .orElseGet(() -> new Outcome.Agreed(standard(cart, to)));
  }

  /** An offer that expired, or was for something else, stands if it would be made again. */
  private Outcome chosen(ShippingClaim claim, PricedCart cart, PostalAddress to) {
    if (claim.isValid(clock.instant())) {
      return new Outcome.Agreed(ShippingChoice.of(claim.option()));
    }
    var quote = quotes.ask(cart, to);
    return quote
        .same(claim.option())
        .filter(it -> it.price().equals(claim.option().price()))
        .<Outcome>map(it -> new Outcome.Agreed(ShippingChoice.of(it)))
        .orElseGet(() -> new Outcome.Changed(quote));
  }

  /** Orders are taken while the carrier is down; what it cannot deliver is found out later. */
  private ShippingChoice standard(PricedCart cart, PostalAddress to) {
    var price = standardPrice(cart.totalToOrder());
    var _ = quotes.boxes(cart);
    if (carrier.verify(to) instanceof AddressCheck.Undeliverable undeliverable) {
      throw undeliverable.refusal();
    }
    return ShippingChoice.standard(price);
  }

  private Money standardPrice(Money goods) {
    var message = "Choose one of the ways in which this can be sent";
    var missing = new Violation("/shippingOption", "field-missing", message);
    return terms
        .policy()
        .tariff()
        .price(goods.currency())
        .orElseThrow(() -> new Refusal.Invalid("field-missing", message, List.of(missing)));
  }
}

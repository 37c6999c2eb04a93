package marketplace.adapter.rest.order;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.adapter.rest.idempotency.Sha256;
import marketplace.adapter.rest.shipping.CanonicalAddress;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartLine;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.order.RequestFingerprint;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.shipment.ShippingClaim;

/**
 * What a request for an order comes down to: the same contents at the same prices, customer,
 * address, shipping and payment give the same, whatever the cart's token looks like and however
 * long it lives.
 */
final class Fingerprints {
  private Fingerprints() {}

  static RequestFingerprint of(
      Cart cart,
      Customer customer,
      PostalAddress to,
      Optional<ShippingClaim> shipping,
      PaymentToken token) {
    // No value holds a line break and only shipping may be missing, so no two requests read alike.
    var canonical =
        Stream.of(
                cart.lines().stream().map(Fingerprints::canonical).sorted(),
                Stream.of(customer.name().value(), customer.email().value()),
                CanonicalAddress.of(to),
                shipping.map(Fingerprints::canonical).stream(),
                Stream.of(token.value()))
            .flatMap(values -> values)
            .collect(Collectors.joining("\n"));
    return new RequestFingerprint(Sha256.of(canonical));
  }

  private static String canonical(CartLine line) {
    var quoted = line.quoted().map(it -> it.minorUnits() + " " + it.currency()).orElse("");
    return line.product() + " " + line.quantity().value() + " " + quoted;
  }

  private static String canonical(ShippingClaim chosen) {
    var option = chosen.option();
    return option.carriage().carrier() + " " + option.carriage().service() + " " + option.price();
  }
}

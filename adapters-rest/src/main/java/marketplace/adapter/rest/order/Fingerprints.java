package marketplace.adapter.rest.order;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.adapter.rest.idempotency.Sha256;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartLine;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.order.RequestFingerprint;
import marketplace.domain.payment.PaymentToken;

/**
 * What a request for an order comes down to: the same contents at the same prices, customer,
 * address and payment give the same, whatever the cart's token looks like and however long it
 * lives.
 */
final class Fingerprints {
  private Fingerprints() {}

  static RequestFingerprint of(Cart cart, Customer customer, PostalAddress to, PaymentToken token) {
    // No value holds a line break and every place is always filled, so no two requests read alike.
    var canonical =
        Stream.of(
                cart.lines().stream().map(Fingerprints::canonical).sorted(),
                Stream.of(customer.name().value(), customer.email().value()),
                canonical(to),
                Stream.of(token.value()))
            .flatMap(values -> values)
            .collect(Collectors.joining("\n"));
    return new RequestFingerprint(Sha256.of(canonical));
  }

  private static String canonical(CartLine line) {
    var quoted = line.quoted().map(it -> it.minorUnits() + " " + it.currency()).orElse("");
    return line.product() + " " + line.quantity().value() + " " + quoted;
  }

  private static Stream<String> canonical(PostalAddress to) {
    return Stream.of(
        to.line1().value(),
        text(to.line2()),
        to.city().value(),
        text(to.region()),
        to.postalCode().value(),
        to.country().code());
  }

  private static String text(Optional<Line> line) {
    return line.map(Line::value).orElse("");
  }
}

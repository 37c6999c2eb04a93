package marketplace.adapter.rest.shipping;

import marketplace.adapter.rest.cart.CartTokens;
import marketplace.adapter.rest.json.Fields;
import marketplace.application.checkout.QuoteShipping;
import org.jspecify.annotations.Nullable;

/** Which cart is to go where, as it was asked for. */
record QuoteRequest(@Nullable String cart, @Nullable PostalAddressRequest shippingAddress) {
  QuoteShipping.Command toDomain(CartTokens tokens) {
    return Fields.ofBody(fields -> {
      var kept = fields.required("cart", cart, tokens::read);
      var to = fields.object("shippingAddress", shippingAddress, PostalAddressRequest::read);
      return () -> new QuoteShipping.Command(kept.get(), to.get());
    });
  }
}

package marketplace.adapter.rest.order;

import java.util.Optional;
import marketplace.adapter.rest.cart.CartTokens;
import marketplace.adapter.rest.json.Fields;
import marketplace.adapter.rest.shipping.PostalAddressRequest;
import marketplace.adapter.rest.shipping.ShippingTokens;
import marketplace.application.checkout.PlaceOrder;
import marketplace.domain.RequestKey;
import marketplace.domain.cart.Cart;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.order.Purchase;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.shipment.ShippingClaim;
import org.jspecify.annotations.Nullable;

/** An order as it was asked for. */
record PlaceOrderRequest(
    @Nullable String cart,
    @Nullable CustomerRequest customer,
    @Nullable PostalAddressRequest shippingAddress,
    @Nullable String shippingOption,
    @Nullable PaymentRequest payment) {
  PlaceOrder.Command toDomain(CartTokens tokens, ShippingTokens options, Optional<RequestKey> key) {
    return Fields.ofBody(fields -> {
      var kept = fields.required("cart", cart, tokens::read);
      var buyer = fields.object("customer", customer, CustomerRequest::read);
      var to = fields.object("shippingAddress", shippingAddress, PostalAddressRequest::read);
      var option = fields.optional("shippingOption", shippingOption, options::requireGenuine);
      var token = fields.object("payment", payment, PaymentRequest::read);
      return () -> {
        var chosen = option.get().map(it -> options.read(it, kept.get(), to.get()));
        return commandFor(key, kept.get(), buyer.get(), to.get(), chosen, token.get());
      };
    });
  }

  private static PlaceOrder.Command commandFor(
      Optional<RequestKey> key,
      Cart cart,
      Customer customer,
      PostalAddress to,
      Optional<ShippingClaim> shipping,
      PaymentToken token) {
    var fingerprint = Fingerprints.of(cart, customer, to, shipping, token);
    var request = new Purchase.Request(fingerprint, key, customer, to);
    return new PlaceOrder.Command(cart, request, shipping, token);
  }
}

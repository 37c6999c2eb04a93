package marketplace.adapter.rest.order;

import java.util.Optional;
import marketplace.adapter.rest.cart.CartTokens;
import marketplace.adapter.rest.json.Fields;
import marketplace.application.checkout.PlaceOrder;
import marketplace.domain.RequestKey;
import marketplace.domain.cart.Cart;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.order.Order;
import marketplace.domain.payment.PaymentToken;
import org.jspecify.annotations.Nullable;

/** An order as it was asked for. */
record PlaceOrderRequest(
    @Nullable String cart,
    @Nullable CustomerRequest customer,
    @Nullable PostalAddressRequest shippingAddress,
    @Nullable PaymentRequest payment) {
  PlaceOrder.Command toDomain(CartTokens tokens, Optional<RequestKey> key) {
    return Fields.ofBody(fields -> {
      var kept = fields.required("cart", cart, tokens::read);
      var buyer = fields.object("customer", customer, CustomerRequest::read);
      var to = fields.object("shippingAddress", shippingAddress, PostalAddressRequest::read);
      var token = fields.object("payment", payment, PaymentRequest::read);
      return () -> commandFor(key, kept.get(), buyer.get(), to.get(), token.get());
    });
  }

  private static PlaceOrder.Command commandFor(
      Optional<RequestKey> key,
      Cart cart,
      Customer customer,
      PostalAddress to,
      PaymentToken token) {
    var fingerprint = Fingerprints.of(cart, customer, to, token);
    return new PlaceOrder.Command(cart, new Order.Request(fingerprint, key, customer, to), token);
  }
}

package planted.domain.customer;

import planted.domain.cart.CartOfCustomer;

/** The other half of a package cycle. */
public record CustomerOfCart(CartOfCustomer cart) {}

package planted.domain.cart;

import planted.domain.customer.CustomerOfCart;

/** One half of a package cycle. */
public record CartOfCustomer(CustomerOfCart customer) {}

package planted.domain.cart;

import planted.application.checkout.PlaceOrder;

/** Looks outward. */
record CartThatOrdersItself(PlaceOrder useCase) {}

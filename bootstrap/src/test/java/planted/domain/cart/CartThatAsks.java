package planted.domain.cart;

import planted.domain.port.Orders;

/** A part of the model that asks a party. */
record CartThatAsks(Orders orders) {}

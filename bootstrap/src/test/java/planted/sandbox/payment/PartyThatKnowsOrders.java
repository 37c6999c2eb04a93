package planted.sandbox.payment;

import planted.domain.order.Order;

/** Knows the hexagon. */
record PartyThatKnowsOrders(Order order) {}

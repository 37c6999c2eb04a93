package planted.adapter.rest;

import planted.domain.port.Orders;

/** Goes past the use cases. */
record ResourceAtThePort(Orders orders) {}

package marketplace.bootstrap.wiring;

import marketplace.domain.port.Carrier;
import marketplace.domain.port.Catalog;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;

/** Every port of the shop, with an adapter behind it. */
record Ports(Catalog catalog, Orders orders, PaymentGateway gateway, Carrier carrier) {}

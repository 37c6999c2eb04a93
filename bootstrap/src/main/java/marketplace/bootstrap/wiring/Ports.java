package marketplace.bootstrap.wiring;

import marketplace.domain.port.Carrier;
import marketplace.domain.port.CarrierNotices;
import marketplace.domain.port.Catalog;
import marketplace.domain.port.Inventory;
import marketplace.domain.port.OrderFeed;
import marketplace.domain.port.OrderIndex;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.port.PaymentNotices;

/** Every port of the shop, with an adapter behind it. */
record Ports(
    Catalog catalog,
    Orders orders,
    OrderFeed orderFeed,
    Inventory inventory,
    PaymentGateway gateway,
    PaymentNotices paymentNotices,
    Carrier carrier,
    CarrierNotices carrierNotices,
    OrderIndex orderIndex) {}

package marketplace.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marketplace.domain.RequestKey;
import marketplace.domain.cart.PricedCart;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.money.Money;
import marketplace.domain.shipment.Box;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Packing;
import marketplace.domain.shipment.ShippingChoice;

/**
 * What a customer and the shop agreed on when an order was placed; nothing of it ever moves.
 *
 * @param total of its lines and of shipping
 * @param expiresAt until when the goods are held for a customer who has not paid
 */
public record Purchase(
    OrderId id,
    OrderNumber number,
    Request request,
    List<OrderLine> lines,
    ShippingChoice shipping,
    Money total,
    Instant placedAt,
    Instant expiresAt) {
  public Purchase {
    lines = List.copyOf(lines);
  }

  /**
   * Who asks for an order, and where it is to go.
   *
   * @param key what the sender calls the request, if anything; another request cannot have it
   */
  public record Request(
      RequestFingerprint fingerprint,
      Optional<RequestKey> key,
      Customer customer,
      PostalAddress shippingAddress) {}

  /** A cart at today's prices, on the terms of today. */
  public static Purchase of(
      Request request, PricedCart cart, ShippingChoice shipping, Instant now, Duration hold) {
    var id = new OrderId(cart.cart().id());
    return new Purchase(
        id,
        OrderNumber.of(id, now),
        request,
        cart.lines().stream().map(OrderLine::of).toList(),
        shipping,
        cart.totalToOrder().plus(shipping.price()),
        now,
        now.plus(hold));
  }

  List<Box> boxes(Packing packing) {
    return packing.pack(lines.stream().map(OrderLine::item).toList());
  }

  Consignment consignment(int number, Box box) {
    return new Consignment(
        id.value() + ":" + number, Optional.of(request.customer()), request.shippingAddress(), box);
  }
}

package marketplace.application.checkout;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import marketplace.application.checkout.ShippingAgreement.Outcome;
import marketplace.domain.RequestKey;
import marketplace.domain.Unavailable;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.PricedCart;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.Purchase;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.port.Carrier;
import marketplace.domain.port.Catalog;
import marketplace.domain.port.Orders;
import marketplace.domain.port.PaymentGateway;
import marketplace.domain.shipment.ShippingChoice;
import marketplace.domain.shipment.ShippingClaim;
import marketplace.domain.shipment.ShippingQuote;
import marketplace.domain.shipment.ShippingTerms;

/**
 * Turns a cart into an order and asks for its payment. The intent is on record before any money can
 * move, so that whatever fails on the way leaves an order that can be brought to its end.
 */
public final class PlaceOrder {
  private final Catalog catalog;
  private final Orders orders;
  private final PaymentGateway gateway;
  private final ShippingAgreement shipping;
  private final Duration hold;
  private final Clock clock;
  private final Consumer<Order> news;

  /**
   * @param hold for how long goods are held for an order that is not paid
   * @param news told of every order whose payment was answered
   */
  public PlaceOrder(
      Catalog catalog,
      Orders orders,
      PaymentGateway gateway,
      Carrier carrier,
      ShippingTerms terms,
      Duration hold,
      Clock clock,
      Consumer<Order> news) {
    this.catalog = catalog;
    this.orders = orders;
    this.gateway = gateway;
    this.shipping = new ShippingAgreement(carrier, terms, clock);
    this.hold = hold;
    this.clock = clock;
    this.news = news;
  }

  /**
   * What is ordered, and how it is paid and sent.
   *
   * @param shipping what the customer chose; the shop chooses if it is empty
   */
  public record Command(
      Cart cart, Purchase.Request request, Optional<ShippingClaim> shipping, PaymentToken token) {}

  /** What came of asking for an order. */
  public sealed interface Result {
    /** On record, and its payment was asked for. */
    record Placed(Order order) implements Result {}

    /** The same request was carried out before; this is the order as it is now. */
    record Replayed(Order order) implements Result {}

    /** The cart became an order before, by another request. */
    record AlreadyOrdered(OrderId order) implements Result {}

    /** Nothing was ordered: the cart is not what the shopper was shown. */
    record CartChanged(PricedCart cart) implements Result {}

    /** Nothing was ordered: shipping costs something else than the shopper was shown. */
    record ShippingChanged(ShippingQuote quote) implements Result {}
  }

  public Result handle(Command command) {
    var id = new OrderId(command.cart().id());
    return earlier(id, command).orElseGet(() -> place(id, command));
  }

  private Optional<Result> earlier(OrderId id, Command command) {
    return orders.find(id).map(order -> replay(order, command));
  }

  private Result place(OrderId id, Command command) {
    var cart = command.cart().price(catalog.find(command.cart().products()));
    if (!cart.warnings().isEmpty()) {
      // What is missing now may be what this very cart has just been sold.
      return earlier(id, command).orElseGet(() -> new Result.CartChanged(cart));
    }
    var to = command.request().shippingAddress();
    return switch (shipping.on(cart, to, command.shipping())) {
      case Outcome.Agreed(var choice) -> place(id, command, cart, choice);
      case Outcome.Changed(var quote) -> new Result.ShippingChanged(quote);
    };
  }

  private Result place(OrderId id, Command command, PricedCart cart, ShippingChoice choice) {
    try {
      var total = cart.totalToOrder().plus(choice.price());
      return place(command, cart, choice, gateway.open(id, total));
    } catch (Unavailable busy) {
      // A provider may be busy with this very order, asked for twice at once.
      return earlier(id, command).orElseThrow(() -> busy);
    }
  }

  private Result place(
      Command command, PricedCart cart, ShippingChoice choice, PaymentReference reference) {
    var intent =
        Order.place(
            Purchase.of(command.request(), cart, choice, clock.instant(), hold),
            reference,
            command.token());
    var placed = orders.place(intent);
    return placed.equals(intent)
        ? new Result.Placed(charge(placed, command.token()))
        : replay(placed, command);
  }

  /** If nobody hears the outcome, the order stays as it was recorded, and settling asks for it. */
  private Order charge(Order order, PaymentToken token) {
    var attempt = PaymentAttempt.FIRST;
    var outcome = gateway.charge(order.paymentReference(), attempt, token);
    try {
      var settled = orders.update(order.id(), it -> it.settle(attempt, outcome, clock.instant()));
      news.accept(settled);
      return settled;
    } catch (Unavailable _) {
      return order;
    }
  }

  private static Result replay(Order earlier, Command command) {
    var request = command.request();
    var before = earlier.purchase().request();
    if (before.fingerprint().equals(request.fingerprint())) {
      return new Result.Replayed(earlier);
    }
    if (request.key().isPresent() && request.key().equals(before.key())) {
      throw RequestKey.reused();
    }
    return new Result.AlreadyOrdered(earlier.id());
  }
}

package marketplace.application;

import static marketplace.testkit.Shop.HOLD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.SHIPPING;
import static marketplace.testkit.Shop.cartOf;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.poster;
import static marketplace.testkit.Shop.request;

import java.util.Optional;
import java.util.function.Consumer;
import marketplace.application.checkout.PlaceOrder;
import marketplace.application.checkout.PlaceOrder.Result;
import marketplace.application.shipment.ShipOrder;
import marketplace.domain.cart.Cart;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.Product;
import marketplace.domain.order.Order;
import marketplace.domain.order.Purchase;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.shipment.ShippingTerms;
import marketplace.testkit.InMemoryCarrier;
import marketplace.testkit.InMemoryCatalog;
import marketplace.testkit.InMemoryOrderIndex;
import marketplace.testkit.InMemoryOrders;
import marketplace.testkit.InMemoryPaymentGateway;
import marketplace.testkit.MovableClock;

/** A shop with three products, its parties in memory, and a shopper. */
public final class Shopping {
  public static final Consumer<Order> NOBODY = _ -> {};

  public final InMemoryCatalog catalog = new InMemoryCatalog(mug(), lamp(), poster());
  public final InMemoryOrders orders = new InMemoryOrders();
  public final InMemoryOrderIndex index = new InMemoryOrderIndex(orders);
  public final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway();
  public final InMemoryCarrier carrier = new InMemoryCarrier();
  public final MovableClock clock = new MovableClock(NOON);

  public Shopping() {
    stock(mug());
    stock(lamp());
  }

  public PlaceOrder placeOrder() {
    return placeOrder(SHIPPING);
  }

  public PlaceOrder placeOrder(ShippingTerms terms) {
    return new PlaceOrder(catalog, orders, gateway, carrier, terms, HOLD, clock, NOBODY);
  }

  public ShipOrder shipOrder() {
    return new ShipOrder(orders, carrier, SHIPPING, clock);
  }

  /** The product is sold from now on. */
  public Product selling(Product product) {
    catalog.put(product);
    stock(product);
    return product;
  }

  /** The order for one mug after it was asked for with that card. */
  public Order order(PaymentToken card) {
    return order(request(), card);
  }

  public Order order(Purchase.Request request, PaymentToken card) {
    return order(cartOf(mug()), request, card);
  }

  /** The order for that cart. */
  public Order order(Cart cart, PaymentToken card) {
    return order(cart, request(), card);
  }

  private Order order(Cart cart, Purchase.Request request, PaymentToken card) {
    var command = new PlaceOrder.Command(cart, request, Optional.empty(), card);
    return switch (placeOrder().handle(command)) {
      case Result.Placed(var order) -> order;
      case Result.Replayed _,
          Result.AlreadyOrdered _,
          Result.CartChanged _,
          Result.ShippingChanged _ ->
          throw new AssertionError("A fresh cart becomes a fresh order");
    };
  }

  public Order stored(Order order) {
    return orders.find(order.id()).orElseThrow();
  }

  private void stock(Product product) {
    if (product.availability() instanceof Availability.Counted(var left)) {
      orders.stock(product.id(), left);
    }
  }
}

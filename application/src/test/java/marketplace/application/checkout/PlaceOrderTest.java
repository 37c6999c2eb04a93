package marketplace.application.checkout;

import static marketplace.testkit.Shop.CARD_WITH_CHALLENGE;
import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.cartOf;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.product;
import static marketplace.testkit.Shop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import marketplace.application.Shopping;
import marketplace.application.checkout.PlaceOrder.Command;
import marketplace.application.checkout.PlaceOrder.Result;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.Unavailable;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartWarning;
import marketplace.domain.catalog.Availability;
import marketplace.domain.customer.Country;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.order.Followup;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.order.OrderState.Paying;
import marketplace.domain.order.Purchase;
import marketplace.domain.order.RequestFingerprint;
import marketplace.domain.payment.PaymentProgress;
import marketplace.domain.payment.PaymentStatus;
import marketplace.domain.port.Orders;
import marketplace.testkit.InMemoryPaymentGateway.Line;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {
  private final Shopping shop = new Shopping();
  private final Cart cart = cartOf(mug());

  @Test
  void aPaidOrderIsOnRecordAndItsStockIsTaken() {
    var order = shop.order(GOOD_CARD);

    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.COMPLETED);
    assertThat(shop.stored(order)).isEqualTo(order);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(9);
    assertThat(shop.gateway.captured(order.id())).isEqualTo(1999);
  }

  @Test
  void aDeclineLeavesARecordedOrder() {
    var order = shop.order(DECLINED_CARD);

    assertThat(shop.stored(order).paymentStatus()).isEqualTo(PaymentStatus.FAILED);
    assertThat(shop.gateway.captured(order.id())).isZero();
  }

  @Test
  void aChallengeLeavesItPending() {
    assertThat(progress(shop.order(CARD_WITH_CHALLENGE)))
        .isInstanceOf(PaymentProgress.NeedsAction.class);
  }

  @Test
  void aSilentProviderLeavesItPendingAndUnknown() {
    shop.gateway.line(Line.SILENT);

    var order = placed(cart);

    assertThat(progress(shop.stored(order))).isEqualTo(new PaymentProgress.Unknown());
  }

  @Test
  void newsOfThePaymentIsTold() {
    var told = new ArrayList<Order>();
    var placed = placeOrder(shop.orders, told::add).handle(command(cart));

    assertThat(placed).isEqualTo(new Result.Placed(told.getFirst()));
  }

  @Test
  void theSameRequestAgainAnswersWithTheOrderAsItIs() {
    var first = placed(cart);

    assertThat(shop.placeOrder().handle(command(cart))).isEqualTo(new Result.Replayed(first));
    assertThat(shop.gateway.captured(first.id())).isEqualTo(1999);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(9);
  }

  @Test
  void anotherRequestForTheSameCartIsRefused() {
    var first = placed(cart);
    var other = Shop.request("other", Optional.empty());

    assertThat(shop.placeOrder().handle(new Command(cart, other, Optional.empty(), GOOD_CARD)))
        .isEqualTo(new Result.AlreadyOrdered(first.id()));
  }

  @Test
  void theSameRequestTwiceAtOnceForTheLastOneIsTheSameOrder() {
    var orders =
        new Overtaken(
            shop.orders,
            () -> {
              placed(cart);
              shop.catalog.put(product("mug", "19.99", new Availability.Counted(0)));
            });

    assertThat(placeOrder(orders, Shopping.NOBODY).handle(command(cart)))
        .isEqualTo(new Result.Replayed(shop.orders.find(new OrderId(cart.id())).orElseThrow()));
  }

  @Test
  void theSameRequestTwiceAtOnceMayKeepTheProviderBusyAndIsTheSameOrder() {
    var orders =
        new Overtaken(
            shop.orders,
            () -> {
              placed(cart);
              shop.gateway.line(Line.DOWN);
            });

    assertThat(placeOrder(orders, Shopping.NOBODY).handle(command(cart)))
        .isEqualTo(new Result.Replayed(shop.orders.find(new OrderId(cart.id())).orElseThrow()));
  }

  @Test
  void aPriceThatChangedIsToldAndNothingIsOrdered() {
    shop.catalog.put(product("mug", "24.99", mug().availability()));

    assertThat(shop.placeOrder().handle(command(cart)))
        .isInstanceOfSatisfying(
            Result.CartChanged.class,
            changed -> {
              assertThat(changed.cart().total()).contains(euros("24.99"));
              assertThat(changed.cart().warnings())
                  .hasExactlyElementsOfTypes(CartWarning.PriceChanged.class);
            });
    assertThat(shop.orders.find(new OrderId(cart.id()))).isEmpty();
  }

  @Test
  void whatIsNotThereAnyMoreIsToldAndNothingIsOrdered() {
    shop.catalog.put(product("mug", "19.99", new Availability.Counted(0)));

    assertThat(shop.placeOrder().handle(command(cart))).isInstanceOf(Result.CartChanged.class);
  }

  @Test
  void anEmptyCartIsRefused() {
    var empty = Cart.empty(Shop.newCartId(), Shop.NOON);

    assertThatThrownBy(() -> shop.placeOrder().handle(command(empty)))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void aCountryThatIsNotServedIsRefusedBeforeAnythingHappens() {
    var address = Shop.address();
    var elsewhere =
        new PostalAddress(
            address.line1(),
            address.line2(),
            address.city(),
            address.region(),
            address.postalCode(),
            new Country("JP"));
    var request =
        new Purchase.Request(
            new RequestFingerprint("x"), Optional.empty(), Shop.customer(), elsewhere);

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(
            () -> shop.placeOrder().handle(new Command(cart, request, Optional.empty(), GOOD_CARD)))
        .satisfies(refusal ->
            assertThat(refusal.violations().getFirst().pointer())
                .isEqualTo("/shippingAddress/country"));
  }

  @Test
  void nothingIsRecordedWhileTheProviderIsDown() {
    shop.gateway.line(Line.DOWN);

    assertThatThrownBy(() -> shop.placeOrder().handle(command(cart)))
        .isInstanceOf(Unavailable.class);
    assertThat(shop.orders.stockOf(mug().id())).isEqualTo(10);
  }

  @Test
  void noMoneyMovesForAnOrderThatCouldNotBeRecorded() {
    shop.orders.stock(mug().id(), 0);

    assertThatThrownBy(() -> shop.placeOrder().handle(command(cart)))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(shop.gateway.captured(new OrderId(cart.id()))).isZero();
  }

  @Test
  void theKeyOfARequestIsNotForAnother() {
    var key = Optional.of(new RequestKey("once"));
    var first = new Command(cart, Shop.request("this", key), Optional.empty(), GOOD_CARD);
    var result = shop.placeOrder().handle(first);

    assertThat(shop.placeOrder().handle(first))
        .isEqualTo(new Result.Replayed(((Result.Placed) result).order()));
    assertReused(new Command(cart, Shop.request("that", key), Optional.empty(), GOOD_CARD));
    assertReused(
        new Command(cartOf(mug()), Shop.request("this", key), Optional.empty(), GOOD_CARD));
  }

  private void assertReused(Command command) {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> shop.placeOrder().handle(command))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-reused"));
  }

  @Test
  void anOutcomeThatCannotBeRecordedLeavesTheOrderToSettling() {
    var result = placeOrder(new OutcomeLost(shop.orders), _ -> {}).handle(command(cart));

    assertThat(((Result.Placed) result).order().paymentStatus()).isEqualTo(PaymentStatus.PENDING);
    assertThat(shop.orders.due(Followup.Task.SETTLE_PAYMENT, Shop.NOON.plusSeconds(5), 1))
        .containsExactly(new OrderId(cart.id()));
  }

  /** A store that goes silent once the order is placed. */
  private record OutcomeLost(Orders inner) implements Orders {
    @Override
    public Order place(Order order) {
      return inner.place(order);
    }

    @Override
    public Optional<Order> find(OrderId id) {
      return inner.find(id);
    }

    @Override
    public Order update(OrderId id, UnaryOperator<Order> change) {
      throw new Unavailable("The store does not answer");
    }

    @Override
    public List<OrderId> due(Followup.Task task, Instant now, int limit) {
      return inner.due(task, now, limit);
    }
  }

  /** A store where somebody else comes first, just after it was looked into. */
  private static final class Overtaken implements Orders {
    private final Orders inner;
    private final AtomicReference<Runnable> other;

    Overtaken(Orders inner, Runnable other) {
      this.inner = inner;
      this.other = new AtomicReference<>(other);
    }

    @Override
    public Order place(Order order) {
      return inner.place(order);
    }

    @Override
    public Optional<Order> find(OrderId id) {
      var found = inner.find(id);
      other.getAndSet(() -> {}).run();
      return found;
    }

    @Override
    public Order update(OrderId id, UnaryOperator<Order> change) {
      return inner.update(id, change);
    }

    @Override
    public List<OrderId> due(Followup.Task task, Instant now, int limit) {
      return inner.due(task, now, limit);
    }
  }

  private PlaceOrder placeOrder(Orders orders, Consumer<Order> news) {
    return new PlaceOrder(
        shop.catalog,
        orders,
        shop.gateway,
        shop.carrier,
        Shop.SHIPPING,
        Shop.HOLD,
        shop.clock,
        news);
  }

  private Order placed(Cart cart) {
    return ((Result.Placed) shop.placeOrder().handle(command(cart))).order();
  }

  private static Command command(Cart cart) {
    return new Command(cart, request(), Optional.empty(), GOOD_CARD);
  }

  private static PaymentProgress progress(Order order) {
    return ((Paying) order.state()).progress();
  }
}

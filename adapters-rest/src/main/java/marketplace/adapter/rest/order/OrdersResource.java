package marketplace.adapter.rest.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import marketplace.adapter.rest.abuse.ThrottledByDeclines;
import marketplace.adapter.rest.cart.CartTokens;
import marketplace.adapter.rest.cart.CartView;
import marketplace.adapter.rest.idempotency.IdempotencyKey;
import marketplace.adapter.rest.problem.Problem;
import marketplace.adapter.rest.shipping.ShippingQuoteView;
import marketplace.adapter.rest.shipping.ShippingTokens;
import marketplace.application.checkout.PlaceOrder;
import marketplace.application.order.ShowOrder;
import marketplace.application.payment.RetryPayment;
import marketplace.domain.cart.PricedCart;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentStatus;
import marketplace.domain.shipment.ShippingQuote;

/** Orders and their payments: {@code /orders}. */
@Singleton
@Path("orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OrdersResource {
  private static final int RETRY_AFTER_SECONDS = 1;

  private final PlaceOrder placeOrder;
  private final ShowOrder showOrder;
  private final RetryPayment retryPayment;
  private final CartTokens tokens;
  private final ShippingTokens options;
  private final Currency currency;
  private final Clock clock;

  @Inject
  OrdersResource(
      PlaceOrder placeOrder,
      ShowOrder showOrder,
      RetryPayment retryPayment,
      CartTokens tokens,
      ShippingTokens options,
      Currency currency,
      Clock clock) {
    this.placeOrder = placeOrder;
    this.showOrder = showOrder;
    this.retryPayment = retryPayment;
    this.tokens = tokens;
    this.options = options;
    this.currency = currency;
    this.clock = clock;
  }

  @POST
  @ThrottledByDeclines
  public Response place(
      @HeaderParam(IdempotencyKey.HEADER) List<String> keys, PlaceOrderRequest request) {
    var key = IdempotencyKey.optional("orders", keys);
    var command = request.toDomain(tokens, options, key);
    return switch (placeOrder.handle(command)) {
      case PlaceOrder.Result.Placed(var order) ->
          answer(order, Status.CREATED).location(locationOf(order.id())).build();
      case PlaceOrder.Result.Replayed(var order) ->
          answer(order, Status.OK)
              .location(locationOf(order.id()))
              .header("Idempotent-Replayed", true)
              .build();
      case PlaceOrder.Result.AlreadyOrdered(var id) -> alreadyOrdered(id);
      case PlaceOrder.Result.CartChanged(var cart) -> cartChanged(cart);
      case PlaceOrder.Result.ShippingChanged(var quote) -> shippingChanged(quote, command);
    };
  }

  @GET
  @Path("{id}")
  public OrderView show(@PathParam("id") String id) {
    return OrderView.of(showOrder.handle(OrderId.of(id)));
  }

  @POST
  @Path("{id}/payments")
  @ThrottledByDeclines
  public Response pay(@PathParam("id") String id, RetryPaymentRequest request) {
    var order = retryPayment.handle(request.toDomain(OrderId.of(id)));
    return answer(order, Status.OK).build();
  }

  /** While the payment is undecided, whoever asks is told to look again. */
  private static ResponseBuilder answer(Order order, Status decided) {
    var undecided = order.paymentStatus() == PaymentStatus.PENDING;
    var response =
        undecided
            ? Response.accepted()
                .location(locationOf(order.id()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
            : Response.status(decided);
    return response.entity(OrderView.of(order));
  }

  private static Response alreadyOrdered(OrderId id) {
    return Problem.of(
            Status.CONFLICT, "cart-already-ordered", "This cart became an order by another request")
        .toResponse()
        .location(locationOf(id))
        .build();
  }

  private Response cartChanged(PricedCart cart) {
    return Problem.of(
            Status.CONFLICT,
            "cart-changed",
            "The cart is not what you were shown; nothing was ordered, and this is the new quote")
        .with("cart", CartView.of(cart, tokens, currency))
        .toResponse()
        .build();
  }

  private Response shippingChanged(ShippingQuote quote, PlaceOrder.Command command) {
    var to = command.request().shippingAddress();
    var view = ShippingQuoteView.of(quote, command.cart(), to, options, clock.instant());
    return Problem.of(
            Status.CONFLICT,
            "shipping-changed",
            "Shipping is not what you were shown; nothing was ordered, and this is the new quote")
        .with("quote", view)
        .toResponse()
        .build();
  }

  private static URI locationOf(OrderId id) {
    return URI.create("/orders/" + id.value());
  }
}

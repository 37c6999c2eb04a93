package marketplace.adapter.rest.shipment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import marketplace.application.shipment.ShipOrder;
import marketplace.application.shipment.ShowShipment;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;

/** How orders reach their customers: {@code /shipment}. */
@Singleton
@Path("shipment")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ShipmentResource {
  private static final int RETRY_AFTER_SECONDS = 2;

  private final ShipOrder shipOrder;
  private final ShowShipment showShipment;

  @Inject
  ShipmentResource(ShipOrder shipOrder, ShowShipment showShipment) {
    this.shipOrder = shipOrder;
    this.showShipment = showShipment;
  }

  @POST
  public Response ship(ShipOrderRequest request) {
    var order = shipOrder.handle(request.toDomain());
    var response = order.shipment().isLabelled() ? Response.ok() : later(order);
    return response.entity(ShipmentView.of(order)).build();
  }

  @GET
  @Path("{orderId}")
  public ShipmentView show(@PathParam("orderId") String orderId) {
    return ShipmentView.of(showShipment.handle(OrderId.of(orderId)));
  }

  private static Response.ResponseBuilder later(Order order) {
    return Response.accepted()
        .location(URI.create("/shipment/" + order.id().value()))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
  }
}

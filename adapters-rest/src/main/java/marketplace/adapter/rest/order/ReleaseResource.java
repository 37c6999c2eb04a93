package marketplace.adapter.rest.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import marketplace.adapter.rest.operator.ForOperators;
import marketplace.application.shipment.ReleaseShipment;
import marketplace.domain.order.OrderId;

/** Orders whose labels cost more than was agreed on: {@code /orders/{id}/shipment/release}. */
@Singleton
@ForOperators
@Path("orders/{id}/shipment/release")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ReleaseResource {
  private final ReleaseShipment releaseShipment;

  @Inject
  ReleaseResource(ReleaseShipment releaseShipment) {
    this.releaseShipment = releaseShipment;
  }

  @POST
  public OrderView release(@PathParam("id") String id, ReleaseRequest request) {
    return OrderView.of(releaseShipment.handle(request.toDomain(OrderId.of(id))));
  }
}

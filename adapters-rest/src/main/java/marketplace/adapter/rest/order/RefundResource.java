package marketplace.adapter.rest.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import marketplace.adapter.rest.idempotency.IdempotencyKey;
import marketplace.adapter.rest.operator.ForOperators;
import marketplace.adapter.rest.problem.Problem;
import marketplace.application.payment.RefundOrder;
import marketplace.domain.order.OrderId;

/** Money that goes back: {@code /orders/{id}/refund}. */
@Singleton
@ForOperators
@Path("orders/{id}/refund")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RefundResource {
  private static final int RETRY_AFTER_SECONDS = 5;

  private final RefundOrder refundOrder;

  @Inject
  RefundResource(RefundOrder refundOrder) {
    this.refundOrder = refundOrder;
  }

  @POST
  public Response refund(
      @PathParam("id") String id,
      @HeaderParam(IdempotencyKey.HEADER) List<String> keys,
      RefundRequest request) {
    var order = OrderId.of(id);
    var key = IdempotencyKey.required("orders/" + id + "/refund", keys);
    var result = refundOrder.handle(request.toDomain(order, key));
    return switch (result.progress()) {
      case GIVEN_BACK -> Response.ok(OrderView.of(result.order())).build();
      case REQUESTED -> later(result);
      case REFUSED -> refused();
    };
  }

  private static Response later(RefundOrder.Result result) {
    return Response.accepted(OrderView.of(result.order()))
        .location(URI.create("/orders/" + result.order().id().value()))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private static Response refused() {
    return Problem.of(
            Status.CONFLICT, "refund-refused", "The payment provider does not give this back")
        .toResponse()
        .build();
  }
}

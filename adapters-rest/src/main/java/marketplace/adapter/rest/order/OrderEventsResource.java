package marketplace.adapter.rest.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import marketplace.adapter.rest.abuse.Callers;
import marketplace.adapter.rest.live.LiveStream;
import marketplace.adapter.rest.live.LiveStreams;
import marketplace.adapter.rest.problem.Problem;
import marketplace.application.order.FollowOrder;
import marketplace.application.order.ShowOrder;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/** An order as it changes: {@code /orders/{id}/events}. */
@Singleton
@Path("orders/{id}/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
public final class OrderEventsResource {
  private static final int RETRY_AFTER_SECONDS = 10;

  private final ShowOrder showOrder;
  private final FollowOrder followOrder;
  private final LiveStreams streams;
  private final Callers callers;

  @Inject
  OrderEventsResource(
      ShowOrder showOrder, FollowOrder followOrder, LiveStreams streams, Callers callers) {
    this.showOrder = showOrder;
    this.followOrder = followOrder;
    this.streams = streams;
    this.callers = callers;
  }

  @GET
  public Response follow(
      @PathParam("id") String id,
      @HeaderParam(LastEventId.HEADER) @Nullable String header,
      @QueryParam(LastEventId.PARAMETER) @Nullable String parameter,
      @Context ContainerRequestContext request) {
    var lastTold = LastEventId.read(header, parameter);
    var order = showOrder.handle(OrderId.of(id));
    if (order.isFinished() && lastTold.filter(last -> isNewest(last, order)).isPresent()) {
      return Response.noContent().build();
    }
    var events = new OrderEvents(lastTold);
    events.tell(order);
    if (order.isFinished()) {
      return stream(events.take());
    }
    return streams
        .open(callers.of(request), events)
        .map(stream -> follow(order, events, stream))
        .orElseGet(OrderEventsResource::tooManyStreams);
  }

  /** Whether there is something to follow; a stream without a body would never end. */
  @HEAD
  public Response look(@PathParam("id") String id) {
    showOrder.handle(OrderId.of(id));
    return Response.ok().type(MediaType.SERVER_SENT_EVENTS).build();
  }

  private Response follow(Order order, OrderEvents events, LiveStream stream) {
    stream.wake();
    stream.whenEnded(
        followOrder.handle(
            order.id(),
            news -> {
              events.tell(news);
              stream.wake();
            }));
    return stream(stream.body());
  }

  /** No proxy may hold it back until it has more. */
  private static Response stream(Object body) {
    return Response.ok(body).header("X-Accel-Buffering", "no").build();
  }

  private static boolean isNewest(int told, Order order) {
    return told >= order.timeline().size() - 1;
  }

  private static Response tooManyStreams() {
    return Problem.of(
            Status.TOO_MANY_REQUESTS,
            "too-many-streams",
            "Too many orders are followed from here at once")
        .toResponse()
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }
}

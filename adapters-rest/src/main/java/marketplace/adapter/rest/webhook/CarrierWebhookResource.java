package marketplace.adapter.rest.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import marketplace.application.shipment.ReceiveCarrierNotice;
import marketplace.application.shipment.ReceiveCarrierNotice.Command;
import marketplace.application.shipment.ReceiveCarrierNotice.Result;

/**
 * What the carrier tells by itself: {@code /webhooks/shipment}. It is answered with a 2xx once its
 * effect is on record, or when it is none of the shop's; otherwise it has to come again.
 */
@Singleton
@Path("webhooks/shipment")
public final class CarrierWebhookResource {
  private final ReceiveCarrierNotice receiveCarrierNotice;

  @Inject
  CarrierWebhookResource(ReceiveCarrierNotice receiveCarrierNotice) {
    this.receiveCarrierNotice = receiveCarrierNotice;
  }

  @POST
  public Response receive(@Context HttpHeaders headers, byte[] body) {
    return switch (receiveCarrierNotice.handle(new Command(body, Notices.byName(headers)))) {
      case Result.Heard _, Result.NotOurs _ -> Response.noContent().build();
      case Result.NotAuthentic(var why) -> Notices.notAuthentic("carrier", why);
    };
  }
}

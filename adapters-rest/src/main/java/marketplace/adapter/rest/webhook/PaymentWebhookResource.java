package marketplace.adapter.rest.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import marketplace.application.payment.ReceivePaymentNotice;
import marketplace.application.payment.ReceivePaymentNotice.Command;
import marketplace.application.payment.ReceivePaymentNotice.Result;

/**
 * What the payment provider tells by itself: {@code /webhooks/payment}. It is answered with a 2xx
 * once its effect is on record, or when it is none of the shop's; otherwise it has to come again.
 */
@Singleton
@Path("webhooks/payment")
public final class PaymentWebhookResource {
  private final ReceivePaymentNotice receivePaymentNotice;

  @Inject
  PaymentWebhookResource(ReceivePaymentNotice receivePaymentNotice) {
    this.receivePaymentNotice = receivePaymentNotice;
  }

  @POST
  public Response receive(@Context HttpHeaders headers, byte[] body) {
    return switch (receivePaymentNotice.handle(new Command(body, Notices.byName(headers)))) {
      case Result.Heard _, Result.NotOurs _ -> Response.noContent().build();
      case Result.NotAuthentic(var why) -> Notices.notAuthentic("payment provider", why);
    };
  }
}

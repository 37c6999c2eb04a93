package marketplace.adapter.rest.webhook;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Map;
import marketplace.adapter.rest.problem.Problem;
import marketplace.application.payment.ReceivePaymentNotice;
import marketplace.application.payment.ReceivePaymentNotice.Command;
import marketplace.application.payment.ReceivePaymentNotice.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the payment provider tells by itself: {@code /webhooks/payment}. It is answered with a 2xx
 * once its effect is on record, or when it is none of the shop's; otherwise it has to come again.
 */
@Singleton
@Path("webhooks/payment")
public final class PaymentWebhookResource {
  private static final Logger log = LoggerFactory.getLogger(PaymentWebhookResource.class);

  private final ReceivePaymentNotice receivePaymentNotice;

  @Inject
  PaymentWebhookResource(ReceivePaymentNotice receivePaymentNotice) {
    this.receivePaymentNotice = receivePaymentNotice;
  }

  @POST
  public Response receive(@Context HttpHeaders headers, byte[] body) {
    return switch (receivePaymentNotice.handle(new Command(body, byName(headers)))) {
      case Result.Heard _, Result.NotOurs _ -> Response.noContent().build();
      case Result.NotAuthentic(var why) -> notAuthentic(why);
    };
  }

  private static Map<String, String> byName(HttpHeaders headers) {
    return headers.getRequestHeaders().entrySet().stream()
        .collect(
            toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> String.join(",", header.getValue()),
                (one, other) -> one + "," + other));
  }

  private static Response notAuthentic(String why) {
    log.warn("A payment notice was not believed: {}", why);
    return Problem.of(
            Status.BAD_REQUEST,
            "notice-not-authentic",
            "Nothing shows that the payment provider sent this, and sent it now")
        .toResponse()
        .build();
  }
}

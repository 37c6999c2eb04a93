package marketplace.adapter.rest.shipping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import marketplace.adapter.rest.cart.CartTokens;
import marketplace.application.checkout.QuoteShipping;

/** What it costs to send a cart: {@code /cart/quote}. */
@Singleton
@Path("cart/quote")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class QuoteResource {
  private final QuoteShipping quoteShipping;
  private final CartTokens carts;
  private final ShippingTokens options;
  private final Clock clock;

  @Inject
  QuoteResource(
      QuoteShipping quoteShipping, CartTokens carts, ShippingTokens options, Clock clock) {
    this.quoteShipping = quoteShipping;
    this.carts = carts;
    this.options = options;
    this.clock = clock;
  }

  @POST
  public ShippingQuoteView quote(QuoteRequest request) {
    var command = request.toDomain(carts);
    var quote = quoteShipping.handle(command);
    return ShippingQuoteView.of(quote, command.cart(), command.to(), options, clock.instant());
  }
}

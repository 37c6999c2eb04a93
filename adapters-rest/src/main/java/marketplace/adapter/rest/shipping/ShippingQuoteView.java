package marketplace.adapter.rest.shipping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.domain.cart.Cart;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.shipment.ShippingOption;
import marketplace.domain.shipment.ShippingQuote;

/** The ways in which a cart can be sent, as they are shown. */
public record ShippingQuoteView(List<OptionView> options, Instant expiresAt) {
  /**
   * One of them.
   *
   * @param id what is sent back by whoever chooses it
   * @param standard only on the one that is taken where nobody chooses
   */
  public record OptionView(
      String id,
      String carrier,
      String service,
      MoneyView price,
      Optional<Integer> days,
      Optional<Instant> estimatedDelivery,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean standard) {}

  /**
   * A quote for whoever may choose from it.
   *
   * @param cart that was asked for, with its lines as they were then
   */
  public static ShippingQuoteView of(
      ShippingQuote quote, Cart cart, PostalAddress to, ShippingTokens tokens, Instant now) {
    return new ShippingQuoteView(
        IntStream.range(0, quote.options().size())
            .mapToObj(i -> {
              var option = quote.options().get(i);
              var id = tokens.write(option, quote.validUntil(), cart, to);
              return of(option, id, now, i == 0);
            })
            .toList(),
        quote.validUntil());
  }

  private static OptionView of(ShippingOption option, String id, Instant now, boolean standard) {
    var carriage = option.carriage();
    return new OptionView(
        id,
        carriage.carrier(),
        carriage.service(),
        MoneyView.of(option.price()),
        carriage.days(),
        carriage.days().map(days -> now.plus(Duration.ofDays(days))),
        standard);
  }
}

package marketplace.adapter.rest.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.adapter.rest.cart.CartKey;
import marketplace.adapter.rest.cart.SealedText;
import marketplace.adapter.rest.idempotency.Sha256;
import marketplace.domain.Refusal;
import marketplace.domain.cart.Cart;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.money.Money;
import marketplace.domain.shipment.Carriage;
import marketplace.domain.shipment.ShippingClaim;
import marketplace.domain.shipment.ShippingOption;
import org.jspecify.annotations.Nullable;

/**
 * Ways to send a cart, as sealed texts that the shopper chooses from: what the shop keeps to, until
 * when, and for which goods and which address. What a carrier asks of the shop is nobody else's
 * business.
 */
public final class ShippingTokens {
  private static final JsonMapper JSON = new JsonMapper();

  private final SealedText texts;

  public ShippingTokens(CartKey key, RandomGenerator random) {
    this.texts = new SealedText(key, "shipping-option", random);
  }

  /** What stands in a token; amounts are in minor units. */
  private record Payload(
      String carrier,
      String service,
      long price,
      String currency,
      long cost,
      String costCurrency,
      @Nullable Integer days,
      long validUntil,
      String goods) {
    static Payload of(ShippingOption option, Instant validUntil, String goods) {
      var carriage = option.carriage();
      return new Payload(
          carriage.carrier(),
          carriage.service(),
          option.price().minorUnits(),
          option.price().currency().getCurrencyCode(),
          carriage.cost().minorUnits(),
          carriage.cost().currency().getCurrencyCode(),
          carriage.days().orElse(null),
          validUntil.getEpochSecond(),
          goods);
    }

    ShippingClaim toDomain(String asked) {
      var cost = new Money(cost(), Currency.getInstance(costCurrency));
      var carriage = new Carriage(carrier, service, cost, Optional.ofNullable(days));
      var option = new ShippingOption(carriage, new Money(price, Currency.getInstance(currency)));
      var until = goods.equals(asked) ? Instant.ofEpochSecond(validUntil) : Instant.EPOCH;
      return new ShippingClaim(option, until);
    }
  }

  String write(ShippingOption option, Instant validUntil, Cart cart, PostalAddress to) {
    try {
      return texts.write(JSON.writeValueAsBytes(Payload.of(option, validUntil, goods(cart, to))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was chosen; it is out of date for another cart or another address. */
  public ShippingClaim read(String token, Cart cart, PostalAddress to) {
    return read(texts.read(token).orElseThrow(ShippingTokens::invalid)).toDomain(goods(cart, to));
  }

  /**
   * Looks whether the shop wrote it.
   *
   * @throws Refusal.Invalid {@code shipping-option-invalid} if not
   */
  public String requireGenuine(String token) {
    return texts.read(token).map(_ -> token).orElseThrow(ShippingTokens::invalid);
  }

  private static Payload read(byte[] payload) {
    try {
      return JSON.readValue(payload, Payload.class);
    } catch (IOException e) {
      throw new IllegalStateException("The shop sealed what it cannot read", e);
    }
  }

  private static String goods(Cart cart, PostalAddress to) {
    var lines =
        cart.lines().stream().map(it -> it.product() + " " + it.quantity().value()).sorted();
    return Sha256.of(
        Stream.concat(lines, CanonicalAddress.of(to)).collect(Collectors.joining("\n")));
  }

  private static Refusal.Invalid invalid() {
    return new Refusal.Invalid(
        "shipping-option-invalid", "This is not an option that the shop gave");
  }
}

package marketplace.adapter.rest.cart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartId;
import marketplace.domain.cart.CartLine;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.money.Money;

/**
 * Carts as signed texts that the shopper keeps. The payload is plain: version, id and expiry, then
 * each line with what was quoted.
 */
public final class CartTokens {
  private static final String VERSION = "1";
  private static final String BETWEEN_LINES = ";";
  private static final String BETWEEN_FACTS = ",";
  private static final int QUOTED = 4;

  private final SignedText texts;
  private final Clock clock;

  public CartTokens(CartKey key, Clock clock) {
    this.texts = new SignedText(key);
    this.clock = clock;
  }

  public String write(Cart cart) {
    var head = facts(VERSION, cart.id().value(), cart.expiresAt().getEpochSecond());
    var lines = cart.lines().stream().map(CartTokens::write);
    var payload = Stream.concat(Stream.of(head), lines).collect(Collectors.joining(BETWEEN_LINES));
    return texts.write(payload.getBytes(US_ASCII));
  }

  /**
   * The cart of a token; one that was tampered with, is another shop's, or is too old is refused.
   */
  public Cart read(String token) {
    var payload =
        texts
            .read(token)
            .orElseThrow(
                () -> new Refusal.Invalid("cart-token-invalid", "This is not a cart of this shop"));
    var cart = cartOf(new String(payload, US_ASCII));
    if (!clock.instant().isBefore(cart.expiresAt())) {
      throw new Refusal.Invalid("cart-expired", "The cart is too old; begin a new one");
    }
    return cart;
  }

  private static String write(CartLine line) {
    return line.quoted()
        .map(money ->
            facts(line.product(), line.quantity().value(), money.minorUnits(), money.currency()))
        .orElseGet(() -> facts(line.product(), line.quantity().value()));
  }

  private static Cart cartOf(String payload) {
    var parts = payload.split(BETWEEN_LINES, -1);
    var head = parts[0].split(BETWEEN_FACTS, -1);
    return new Cart(
        new CartId(head[1]),
        Arrays.stream(parts).skip(1).map(CartTokens::lineOf).toList(),
        Instant.ofEpochSecond(Long.parseLong(head[2])));
  }

  private static CartLine lineOf(String text) {
    var facts = text.split(BETWEEN_FACTS, -1);
    return new CartLine(
        new ProductId(facts[0]),
        new Quantity(Integer.parseInt(facts[1])),
        facts.length < QUOTED
            ? Optional.empty()
            : Optional.of(new Money(Long.parseLong(facts[2]), Currency.getInstance(facts[3]))));
  }

  private static String facts(Object... facts) {
    return Stream.of(facts).map(String::valueOf).collect(Collectors.joining(BETWEEN_FACTS));
  }
}

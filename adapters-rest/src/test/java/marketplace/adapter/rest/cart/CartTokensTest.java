package marketplace.adapter.rest.cart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.cartOf;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.domain.Refusal;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartLine;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import marketplace.testkit.MovableClock;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartTokensTest {
  private final MovableClock clock = new MovableClock(NOON);
  private final CartTokens tokens = tokensOf("0123456789abcdef0123456789abcdef");

  @Test
  void whatWasWrittenIsRead() {
    var cart = cartOf(mug(), lamp());

    assertThat(tokens.read(tokens.write(cart))).isEqualTo(cart);
  }

  @Test
  void anEmptyCartAndALineWithoutAQuoteAreKeptToo() {
    var empty = Cart.empty(Shop.newCartId(), NOON.plusSeconds(1));
    var unquoted = empty.add(mug().id(), new Quantity(99));

    assertThat(tokens.read(tokens.write(empty))).isEqualTo(empty);
    assertThat(tokens.read(tokens.write(unquoted))).isEqualTo(unquoted);
  }

  @Test
  void theFullestCartFitsInFourKilobytes() {
    var lines =
        IntStream.range(0, Cart.MAX_LINES)
            .mapToObj(i -> new ProductId("product-with-a-long-name-" + i))
            .map(id -> new CartLine(id, new Quantity(99), Optional.of(Shop.euros("1234.56"))))
            .toList();

    assertThat(tokens.write(new Cart(Shop.newCartId(), lines, NOON))).hasSizeLessThan(4096);
  }

  @Test
  void noCharacterOfATokenCanBeChanged() {
    var token = tokens.write(cartOf(mug()));

    for (var i = 0; i < token.length(); i++) {
      var other = token.charAt(i) == 'A' ? 'B' : 'A';
      refuses(token.substring(0, i) + other + token.substring(i + 1));
    }
  }

  @Test
  void noPartOfATokenIsEnough() {
    var token = tokens.write(cartOf(mug()));

    IntStream.range(0, token.length()).forEach(end -> refuses(token.substring(0, end)));
    refuses(token + "A");
    refuses(token + "=");
    refuses(token + " ");
  }

  @Test
  void theSignatureOfOneCartDoesNotFitAnother() {
    var one = tokens.write(cartOf(mug())).split("\\.", 2);
    var other = tokens.write(cartOf(lamp())).split("\\.", 2);

    refuses(one[0] + "." + other[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b", "ä.ö", "no dot at all"})
  void whatWasNeverATokenIsRefused(String text) {
    refuses(text);
  }

  @Test
  void anUnsignedPayloadIsRefused() {
    var payload = "1,%s,99999999999".formatted(Shop.newCartId().value());

    refuses(Base64.getUrlEncoder().encodeToString(payload.getBytes(US_ASCII)) + ".");
  }

  @Test
  void theTokenOfAnotherShopIsRefused() {
    var foreign = tokensOf("another-key-that-is-long-enough!").write(cartOf(mug()));

    refuses(foreign);
  }

  @Test
  void aCartIsGoodUntilItExpires() {
    var token = tokens.write(Cart.empty(Shop.newCartId(), NOON.plusSeconds(60)));
    clock.advance(Duration.ofSeconds(59));
    assertThat(tokens.read(token).lines()).isEqualTo(List.of());
    clock.advance(Duration.ofSeconds(1));

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> tokens.read(token))
        .returns("cart-expired", Refusal::code);
  }

  @Test
  void aKeyThatCouldBeGuessedIsNotTaken() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CartKey(new byte[31]));
    assertThat(new CartKey(new byte[32])).hasToString("a cart key");
  }

  private CartTokens tokensOf(String key) {
    return new CartTokens(new CartKey(key.getBytes(US_ASCII)), clock);
  }

  private void refuses(String token) {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .as(token)
        .isThrownBy(() -> tokens.read(token))
        .returns("cart-token-invalid", Refusal::code);
  }
}

package marketplace.adapter.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static marketplace.testkit.Shop.NOON;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import marketplace.adapter.rest.cart.CartKey;
import marketplace.adapter.rest.cart.CartTokens;
import marketplace.domain.Refusal;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartId;
import marketplace.domain.cart.CartLine;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import marketplace.testkit.MovableClock;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.Test;

class CardNumberScanTest {
  private static final int MANY = 5_000;

  private final Random random = new Random(1);
  private final CartTokens tokens =
      new CartTokens(new CartKey(bytes(CartKey.MIN_BYTES)), new MovableClock(NOON));

  @Test
  void noCartIsRefusedByChance() {
    for (var i = 0; i < MANY; i++) {
      var body = "{\"cart\": \"%s\"}".formatted(tokens.write(randomCart()));

      assertThatCode(() -> scan(body)).as(body).doesNotThrowAnyException();
    }
  }

  @Test
  void aCartIsNotLookedInto() {
    var signed = "4242424242424242." + "0".repeat(43);

    assertThatCode(() -> scan("{\"cart\": \"%s\"}".formatted(signed))).doesNotThrowAnyException();
    refuses("{\"cart\": \"4242424242424242\"}");
    refuses("{\"cart\": 4242424242424242}");
    refuses("{\"line1\": \"%s\"}".formatted(signed));
  }

  @Test
  void whatIsNoJsonIsLookedThroughUpToThere() {
    refuses("{\"a\": \"4242424242424242\", ");
    refuses("{\"a\": \"4242424242424242\", \"b\": tomato}");
    assertThatCode(() -> scan("4242424242424242x")).doesNotThrowAnyException();
  }

  private Cart randomCart() {
    var lines =
        IntStream.rangeClosed(0, random.nextInt(Cart.MAX_LINES))
            .mapToObj(i -> new ProductId(Long.toString(random.nextLong(Long.MAX_VALUE)) + i))
            .map(id -> new CartLine(id, new Quantity(1), Optional.of(Shop.euros("1234.56"))))
            .toList();
    return new Cart(CartId.of(bytes(20)), lines, NOON.plusSeconds(random.nextInt(1_000_000)));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static void refuses(String body) {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .as(body)
        .isThrownBy(() -> scan(body))
        .returns("card-number-refused", Refusal::code);
  }

  private static void scan(String body) {
    CardNumberScan.refuse(body.getBytes(UTF_8));
  }
}

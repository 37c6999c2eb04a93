package marketplace.domain.cart;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.newCartId;
import static marketplace.testkit.Shop.product;
import static marketplace.testkit.Shop.selling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.ProductId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartTest {
  private final Cart empty = Cart.empty(newCartId(), NOON);

  @Test
  void addingTwiceAddsUp() {
    var cart = empty.add(mug().id(), new Quantity(1)).add(mug().id(), new Quantity(2));

    assertThat(cart.lines()).containsExactly(CartLine.unquoted(mug().id(), new Quantity(3)));
  }

  @Test
  void settingReplacesAndRemovingTakesOut() {
    var cart = empty.add(mug().id(), new Quantity(5)).set(mug().id(), new Quantity(2));

    assertThat(cart.lines()).containsExactly(CartLine.unquoted(mug().id(), new Quantity(2)));
    assertThat(cart.remove(mug().id()).lines()).isEmpty();
    assertThat(cart.remove(lamp().id())).isEqualTo(cart);
  }

  @Test
  void holdsFiftyProductsAndNotOneMore() {
    var full =
        IntStream.range(0, Cart.MAX_LINES)
            .boxed()
            .reduce(empty, (cart, i) -> cart.add(id(i), new Quantity(1)), (a, _) -> a);

    assertThatThrownBy(() -> full.add(id(50), new Quantity(1))).isInstanceOf(Refusal.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100})
  void aQuantityIsOneToNinetyNine(int quantity) {
    assertThatThrownBy(() -> new Quantity(quantity)).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void pricesEveryLineAndQuotesIt() {
    var cart = empty.add(mug().id(), new Quantity(2)).add(lamp().id(), new Quantity(1));

    var priced = cart.price(selling(mug(), lamp()));

    assertThat(priced.total()).contains(euros("128.98"));
    assertThat(priced.warnings()).isEmpty();
    assertThat(priced.cart().lines())
        .extracting(CartLine::quoted)
        .containsExactly(Optional.of(euros("19.99")), Optional.of(euros("89.00")));
  }

  @Test
  void aPriceThatChangedSinceItWasQuotedIsWarnedOfOnce() {
    var quoted = empty.add(mug().id(), new Quantity(1)).price(selling(mug())).cart();
    var dearer = product("mug", "24.99", mug().availability());

    var priced = quoted.price(selling(dearer));

    assertThat(priced.warnings())
        .containsExactly(
            new CartWarning.PriceChanged(
                mug().id(), mug().title(), euros("19.99"), euros("24.99")));
    assertThat(priced.cart().price(selling(dearer)).warnings()).isEmpty();
  }

  @Test
  void moreThanIsLeftBecomesWhatIsLeft() {
    var priced = empty.add(lamp().id(), new Quantity(5)).price(selling(lamp()));

    assertThat(priced.warnings())
        .containsExactly(
            new CartWarning.FewerLeft(lamp().id(), lamp().title(), new Quantity(5), 3));
    assertThat(priced.total()).contains(euros("267.00"));
  }

  @Test
  void whatIsSoldOutOrNotSoldAnyMoreIsTakenOut() {
    var soldOut = product("vase", "45.00", new Availability.Counted(0));
    var cart = empty.add(soldOut.id(), new Quantity(1)).add(id(7), new Quantity(1));

    var priced = cart.price(selling(soldOut));

    assertThat(priced.warnings())
        .containsExactly(
            new CartWarning.SoldOut(soldOut.id(), soldOut.title()),
            new CartWarning.NoLongerSold(id(7)));
    assertThat(priced.cart().lines()).isEmpty();
    assertThat(priced.total()).isEmpty();
    assertThat(empty.price(Map.of()).total()).isEmpty();
  }

  @Test
  void everyBitOfAnIdIsKept() {
    var random = new byte[20];
    random[0] = (byte) 0b1000_0000;
    random[19] = 1;

    assertThat(CartId.of(random).value()).isEqualTo("q" + "a".repeat(30) + "b");
    Arrays.fill(random, (byte) -1);
    assertThat(CartId.of(random).value()).isEqualTo("7".repeat(32));
  }

  private static ProductId id(int number) {
    return new ProductId("product-" + number);
  }
}

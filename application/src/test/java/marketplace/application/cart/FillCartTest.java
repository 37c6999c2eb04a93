package marketplace.application.cart;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.euros;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.newCartId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import marketplace.application.Shopping;
import marketplace.application.cart.FillCart.Change;
import marketplace.application.cart.FillCart.Command;
import marketplace.domain.Refusal;
import marketplace.domain.Violation;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.CartWarning;
import marketplace.domain.cart.PricedCart;
import marketplace.domain.cart.Quantity;
import marketplace.domain.catalog.ProductId;
import org.junit.jupiter.api.Test;

class FillCartTest {
  private final Shopping shop = new Shopping();
  private final FillCart fillCart = new FillCart(shop.catalog, shop.clock);
  private final Cart empty = Cart.empty(newCartId(), NOON);

  @Test
  void addsSetsAndRemoves() {
    var filled = fill(empty, add(mug().id(), 2), add(lamp().id(), 1));
    var changed =
        fill(
            filled.cart(),
            new Change.Set(mug().id(), new Quantity(1)),
            new Change.Remove(lamp().id()));

    assertThat(filled.total()).contains(euros("128.98"));
    assertThat(changed.total()).contains(euros("19.99"));
    assertThat(changed.cart().id()).isEqualTo(empty.id());
  }

  @Test
  void everyLookAtACartKeepsItForAnotherThirtyDays() {
    assertThat(fill(empty).cart().expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(30)));
  }

  @Test
  void askingForWhatIsNotSoldIsRefusedByItsPlaceInTheRequest() {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> fill(empty, add(mug().id(), 1), add(new ProductId("kettle"), 1)))
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .singleElement()
                .satisfies(it -> assertThat(it.pointer()).isEqualTo("/items/1/productId")));
  }

  @Test
  void moreThanACartHoldsIsRefusedByItsPlaceInTheRequest() {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> fill(empty, add(mug().id(), 60), add(mug().id(), 60)))
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .extracting(Violation::pointer)
                .containsExactly("/items/1"));
  }

  @Test
  void whatVanishedSinceIsAWarningAndCanBeRemoved() {
    var filled = fill(empty, add(mug().id(), 1)).cart();
    shop.catalog.remove(mug().id());

    assertThat(fill(filled).warnings()).containsExactly(new CartWarning.NoLongerSold(mug().id()));
    assertThat(fill(filled, new Change.Remove(mug().id())).warnings()).isEmpty();
  }

  private PricedCart fill(Cart cart, Change... changes) {
    return fillCart.handle(new Command(cart, List.of(changes)));
  }

  private static Change add(ProductId product, int quantity) {
    return new Change.Add(product, new Quantity(quantity));
  }
}

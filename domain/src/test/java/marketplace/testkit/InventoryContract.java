package marketplace.testkit;

import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import marketplace.domain.Refusal;
import marketplace.domain.RequestKey;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.catalog.Restock;
import marketplace.domain.port.Inventory;
import marketplace.domain.port.Orders;
import org.junit.jupiter.api.Test;

/** What every store of the shop's stock promises. */
public abstract class InventoryContract {
  /** The stock under test; the same one throughout a test. */
  protected abstract Inventory inventory();

  /** The orders that take from it. */
  protected abstract Orders orders();

  /** Sells a product, so many of which are left. */
  protected abstract void stock(Product product, int left);

  @Test
  void aChangeAddsToWhatOrdersHaveLeft() {
    stock(mug(), 10);
    orders().place(orderOf(mug()));

    assertThat(restock("delivery", 5)).isEqualTo(14);
    assertThat(restock("broken", -2)).isEqualTo(12);
  }

  @Test
  void theFirstChangeStartsFromWhatTheProductSays() {
    stock(mug(), 10);

    assertThat(restock("delivery", 5)).isEqualTo(15);
  }

  @Test
  void theSameChangeAgainIsMadeOnce() {
    stock(mug(), 10);
    restock("delivery", 5);
    restock("broken", -1);

    assertThat(restock("delivery", 5)).isEqualTo(14);
  }

  @Test
  void changesThatComeTogetherAllHappenOnce() throws Exception {
    stock(mug(), 10);

    try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
      var changes =
          IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> restock("key-" + i % 4, 1));
      for (var change : operators.invokeAll(changes.toList())) {
        assertThat(change.get()).isBetween(11, 14);
      }
    }
    assertThat(restock("one-more", 1)).isEqualTo(15);
  }

  @Test
  void aKeyIsForOneChange() {
    stock(mug(), 10);
    restock("delivery", 5);

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> restock("delivery", 6))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-reused"));
  }

  @Test
  void lessThanNothingIsNeverLeft() {
    stock(mug(), 2);

    assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> restock("broken", -3));
    assertThat(restock("broken", -2)).isZero();
  }

  @Test
  void moreThanCanBeCountedIsNeverLeft() {
    stock(mug(), Integer.MAX_VALUE);

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> restock("delivery", 1))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("stock-too-high"));
    assertThat(restock("broken", -1)).isEqualTo(Integer.MAX_VALUE - 1);
  }

  @Test
  void onlyWhatTheShopHasIsRestocked() {
    var restock = new Restock(new ProductId("unknown"), 1, new RequestKey("delivery"));

    assertThatExceptionOfType(Refusal.NotFound.class)
        .isThrownBy(() -> inventory().restock(restock));
  }

  private int restock(String key, int change) {
    return inventory().restock(new Restock(mug().id(), change, new RequestKey(key))).available();
  }
}

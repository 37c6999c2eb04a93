package marketplace.adapter.sanity;

import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import marketplace.domain.Refusal;
import marketplace.domain.catalog.Availability;
import marketplace.domain.catalog.Product;
import marketplace.domain.catalog.ProductId;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.order.Order;
import marketplace.domain.payment.PaymentAttempt;
import marketplace.domain.payment.PaymentOutcome;
import marketplace.domain.port.Orders;
import marketplace.testkit.OrdersContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanityOrdersTest extends OrdersContract {
  private final LakeShop shop;
  private final Sanity sanity;

  SanityOrdersTest(@TempDir Path folder) {
    shop = LakeShop.open(folder);
    sanity = shop.connect();
  }

  @AfterEach
  void close() {
    sanity.close();
    shop.close();
  }

  @Override
  protected Orders orders() {
    return sanity.orders();
  }

  @Override
  protected void stock(Product product, int left) {
    shop.stock(product, left);
  }

  @Override
  protected int stockOf(ProductId product) {
    return shop.left(product);
  }

  @Test
  void anOrderReadsLikeThatOfAnyShop() {
    stock(mug(), 10);
    var order = orders().place(orderOf(mug()));

    var id = "order." + order.id().value();
    var document = shop.document(id);
    assertThat(document.path("_type").asText()).isEqualTo("order");
    assertThat(document.path("orderNumber").asText()).isEqualTo(order.number().value());
    assertThat(document.path("status").asText()).isEqualTo("Pending");
    assertThat(document.path("paymentStatus").asText()).isEqualTo("Pending");
    assertThat(document.path("totalAmount").decimalValue()).isEqualByComparingTo("19.99");
    assertThat(document.at("/items/0/_key").asText()).isNotBlank();
    assertThat(document.at("/items/0/product/_ref").asText()).isEqualTo("mug");
    assertThat(document.at("/items/0/product/_weak").asBoolean()).isTrue();
  }

  @Test
  void twentyShoppersCannotBuyMoreThanFive() throws Exception {
    stock(lamp(), 5);
    Callable<Order> purchase = () -> orders().place(orderOf(lamp()));

    try (var shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
      var purchases = shoppers.invokeAll(Stream.generate(() -> purchase).limit(20).toList());

      assertThat(purchases).filteredOn(it -> it.state() == Future.State.SUCCESS).hasSize(5);
      assertThat(purchases)
          .filteredOn(it -> it.state() == Future.State.FAILED)
          .extracting(Future::exceptionNow)
          .allMatch(Refusal.Conflict.class::isInstance);
    }
    assertThat(stockOf(lamp().id())).isZero();
  }

  @Test
  void aStaleProductDoesNotBringSoldStockBack() {
    stock(lamp(), 1);
    orders().place(orderOf(lamp()));
    stock(lamp(), 1);

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> orders().place(orderOf(lamp())))
        .withMessageContaining(lamp().title());
  }

  @Test
  void moreThanCanBeCountedIsPlenty() {
    shop.write(
        """
        {"_id": "lamp", "_type": "product", "title": "Lamp", "price": 49, "stock": 3000000000}\
        """);

    orders().place(orderOf(lamp()));

    assertThat(stockOf(lamp().id())).isEqualTo(Integer.MAX_VALUE - 1);
    assertThat(sanity.catalog().find("lamp"))
        .hasValueSatisfying(it ->
            assertThat(it.availability())
                .isInstanceOf(Availability.Counted.class)
                .isNotEqualTo(new Availability.Counted(0)));
  }

  @Test
  void whatOthersWroteInAnOrderStaysThere() {
    var order = orders().place(orderOf(poster()));
    var id = "order." + order.id().value();
    var document = (ObjectNode) shop.document(id);
    shop.write(document.put("note", "Ring twice.").toString());

    orders().update(order.id(), it -> it.settle(PaymentAttempt.FIRST, paid(), NOON));

    var now = shop.document(id);
    assertThat(now.path("note").asText()).isEqualTo("Ring twice.");
    assertThat(now.path("paymentStatus").asText()).isEqualTo("Completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0b8b4a2c-6a1e-4d3f-9c55-7e2f4f0d6a11", "order.copy", "order.a.b"})
  void aCopyThatNoShopperPlacedIsNeverDue(String id) {
    var order = orders().place(orderOf(poster()));
    var copy = (ObjectNode) shop.document("order." + order.id().value());
    shop.write(copy.put("_id", id).toString());

    assertThat(orders().due(Task.SETTLE_PAYMENT, NOON.plus(Duration.ofDays(1)), 10))
        .containsExactly(order.id());
  }

  @Test
  void copiesDoNotKeepOrdersWaiting() {
    var order = orders().place(orderOf(poster()));
    var copy = (ObjectNode) shop.document("order." + order.id().value());
    shop.write(
        copy.put("_id", "copy").put("followUpDueAt", "2000-01-01T00:00:00.000000000Z").toString());

    assertThat(orders().due(Task.SETTLE_PAYMENT, NOON.plus(Duration.ofDays(1)), 1))
        .containsExactly(order.id());
  }

  @Test
  void aChangeThatChangesNothingWritesNothing() {
    var order = orders().place(orderOf(poster()));
    var id = "order." + order.id().value();
    var before = shop.document(id);

    orders().update(order.id(), it -> it);

    assertThat(shop.document(id)).isEqualTo(before);
  }

  private static PaymentOutcome paid() {
    return new PaymentOutcome.Succeeded(poster().price());
  }
}

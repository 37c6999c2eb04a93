package marketplace.adapter.sanity;

import static marketplace.adapter.sanity.FaultyLake.answer;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.orderOf;
import static marketplace.testkit.Shop.poster;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import marketplace.adapter.sanity.FaultyLake.Fault;
import marketplace.domain.order.Order;
import marketplace.testkit.OrderFeedContract.Follower;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Followed orders stay followed, whatever becomes of the connection that tells of them. */
@Timeout(60)
class OrderListenerTest {
  private final LakeShop shop;
  private final FaultyLake lake;
  private final Sanity sanity;
  private final Sanity otherNode;

  OrderListenerTest(@TempDir Path folder) throws IOException {
    shop = LakeShop.open(folder);
    lake = new FaultyLake(shop.uri());
    sanity = Sanity.connect(LakeShop.settings(lake.uri(), Map.of()));
    otherNode = shop.connect();
  }

  @AfterEach
  void close() {
    sanity.close();
    otherNode.close();
    lake.close();
    shop.close();
  }

  @Test
  void oneConnectionTellsOfAllOrdersAndOfNothingInThem() {
    followed(placed());
    followed(placed());

    assertThat(lake.seen("listen"))
        .singleElement()
        .satisfies(it -> assertThat(it.uri().getQuery()).contains("includeResult=false"));
  }

  @Test
  void whatHappensWhileNobodyListensIsNotLost() {
    var order = placed();
    var follower = followed(order);
    follower.awaitTold(changed(order));
    lake.spoil("listen", new Fault.LostOnTheWay(), new Fault.LostOnTheWay());

    lake.cutListeners();
    var missed = changed(order);

    follower.awaitTold(missed);
    follower.awaitTold(changed(order));
    assertThat(lake.seen("listen")).hasSize(4);
  }

  static Stream<Fault> refusals() {
    return Stream.of(
        answer(401, Map.of()),
        answer(429, Map.of()),
        answer(200, "event: channelError\ndata: {\"error\":{\"type\":\"queryParseError\"}}\n\n"),
        answer(200, "event: disconnect\ndata: {\"reason\":\"the dataset moves\"}\n\n"),
        answer(200, ""));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whoeverMayNotListenNowTriesAgain(Fault refusal) {
    lake.spoil("listen", refusal);
    var order = placed();
    var follower = followed(order);

    follower.awaitTold(changed(order));

    assertThat(lake.seen("listen")).hasSize(2);
  }

  @Test
  void aConnectionThatIsSilentForTooLongIsTakenForBroken() {
    lake.spoil("listen", new Fault.Mute());
    var order = placed();
    var follower = new Follower();

    try (var impatient = Sanity.connect(LakeShop.impatient(lake.uri(), Duration.ofMillis(500)))) {
      impatient.orderFeed().follow(order.id(), follower);
      follower.awaitTold(order);

      follower.awaitTold(changed(order));
    }
  }

  @Test
  void ordersThatCannotBeReadNowAreReadLater() {
    var order = placed();
    lake.spoil("doc", answer(500, ""), answer(401, Map.of()));

    followed(order);
  }

  @Test
  void whatIsWrongWithOneOrderOrOneFollowerIsNotSufferedForByOthers() {
    var broken = placed();
    var document = (ObjectNode) shop.document("order." + broken.id().value());
    shop.write(document.put("totalAmount", "a lot").toString());
    var order = placed();
    sanity.orderFeed().follow(broken.id(), new Follower());
    sanity
        .orderFeed()
        .follow(
            order.id(),
            _ -> {
              throw new IllegalStateException("This follower was made to fail");
            });
    var follower = followed(order);

    follower.awaitTold(changed(order));
  }

  private Order placed() {
    return otherNode.orders().place(orderOf(poster()));
  }

  private Follower followed(Order order) {
    var follower = new Follower();
    sanity.orderFeed().follow(order.id(), follower);
    follower.awaitTold(order);
    return follower;
  }

  private Order changed(Order order) {
    return otherNode.orders().update(order.id(), it -> it.postponed(NOON));
  }
}

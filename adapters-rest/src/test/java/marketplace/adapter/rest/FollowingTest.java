package marketplace.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;
import static marketplace.testkit.Shop.DECLINED_CARD;
import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.newCartId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import marketplace.adapter.rest.abuse.AddressBlock;
import marketplace.adapter.rest.abuse.ThrottleSettings;
import marketplace.adapter.rest.abuse.TrustedProxies;
import marketplace.adapter.rest.live.StreamSettings;
import marketplace.domain.order.Order;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentToken;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.Tracking;
import marketplace.domain.shipment.TrackingEvent;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FollowingTest {
  private static final Duration HEARTBEAT = Duration.ofMillis(20);

  private OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void theStreamBeginsWithTheOrderAsItIs() {
    var order = order(DECLINED_CARD);

    try (var follower = shop.follow(order)) {
      var first = follower.next();

      assertThat(first.name()).isEqualTo("order");
      assertThat(first.id()).isEqualTo("1");
      assertThat(first.data()).isEqualTo(shop.get("/orders/" + order).json());
    }
  }

  @Test
  void whatHappensIsToldEntryByEntryWithTheWholeOrder() {
    var order = order(DECLINED_CARD);
    try (var follower = shop.follow(order)) {
      follower.next();

      shop.post("/orders/" + order + "/payments", Requests.payment(GOOD_CARD.value()));

      assertThat(follower.next().id()).isEqualTo("2");
      var paid = follower.next();
      assertThat(paid.id()).isEqualTo("3");
      assertThat(paid.data()).isEqualTo(shop.get("/orders/" + order).json());
    }
  }

  @Test
  void itIsMeantForBrowsersAndForNobodyToKeep() {
    try (var follower = shop.follow(order(GOOD_CARD), "Origin", OpenShop.FRONT_END)) {
      assertThat(follower.status()).isEqualTo(200);
      assertThat(follower.header("Content-Type")).isEqualTo("text/event-stream");
      assertThat(follower.header("Cache-Control")).isEqualTo("no-store");
      assertThat(follower.header("X-Accel-Buffering")).isEqualTo("no");
      assertThat(follower.header("Access-Control-Allow-Origin")).isEqualTo(OpenShop.FRONT_END);
      assertThat(follower.line()).matches("retry: [1-3][0-9]{3}");
    }
  }

  @Test
  void whoComesAgainIsToldEveryEntryThatWasMissed() {
    var order = order(GOOD_CARD);
    ship(order);

    try (var follower = shop.follow(order, "Last-Event-ID", "0")) {
      assertThat(Stream.generate(follower::next).limit(2).map(Follower.Event::id))
          .containsExactly("1", "2");
    }
  }

  @Test
  void whoCannotSendHeadersSaysItInTheAddress() {
    var order = order(GOOD_CARD);
    ship(order);

    try (var follower = shop.follow(order + "?lastEventId=1")) {
      assertThat(follower.next().id()).isEqualTo("2");
    }
    try (var follower = shop.follow(order + "?lastEventId=1", "Last-Event-ID", "0")) {
      assertThat(follower.next().id()).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "999999999"})
  void whoMissedNoEntryIsToldHowTheOrderIsWithoutAnId(String last) {
    var order = order(GOOD_CARD);
    ship(order);

    try (var follower = shop.follow(order, "Last-Event-ID", last)) {
      assertThat(follower.next().id()).isEmpty();
      move(order, ShipmentStatus.IN_TRANSIT);
      assertThat(follower.next().id()).isEqualTo("3");
    }
  }

  @Test
  void whatChangesWithoutAnEntryIsToldWithoutAnId() {
    var order = order(GOOD_CARD);
    ship(order);
    var later = NOON.plus(Duration.ofDays(9));
    try (var follower = shop.follow(order)) {
      follower.next();

      change(order, it -> it.tracked(parcel(), new Tracking(List.of(), Optional.of(later)), NOON));

      var event = follower.next();
      assertThat(event.id()).isEmpty();
      assertThat(event.data().at("/shipment/estimatedDelivery").asText())
          .isEqualTo(later.toString());
    }
  }

  @Test
  void whatDoesNotShowIsNotTold() {
    var order = order(GOOD_CARD);
    try (var follower = shop.follow(order)) {
      follower.next();

      change(order, it -> it.postponed(NOON));
      ship(order);

      assertThat(follower.next().id()).isEqualTo("2");
    }
  }

  @Test
  void theStreamEndsWithTheOrder() {
    var order = order(GOOD_CARD);
    ship(order);
    try (var follower = shop.follow(order)) {
      follower.next();

      move(order, ShipmentStatus.DELIVERED);

      assertThat(follower.next().data().path("status").asText()).isEqualTo("Delivered");
      assertThat(follower.next().name()).isEqualTo("end");
      follower.awaitEnd();
    }
  }

  @Test
  void aFinishedOrderIsToldToItsEndOnce() {
    var order = order(GOOD_CARD);
    ship(order);
    move(order, ShipmentStatus.DELIVERED);

    var told = shop.get("/orders/" + order + "/events", "Last-Event-ID", "2");
    assertThat(told.body().lines().filter(not(String::isEmpty)).map(line -> line.split(" ", -1)[1]))
        .startsWith("3", "order")
        .endsWith("end", "{}");
    assertThat(shop.get("/orders/" + order + "/events", "Last-Event-ID", "3").status())
        .isEqualTo(204);
  }

  @Test
  void onlyAnOrderThatThereIsCanBeFollowed() {
    assertThat(shop.get("/orders/" + newCartId().value() + "/events").at("/code"))
        .isEqualTo("order-not-found");
    assertThat(shop.get("/orders/none/events", "Accept", "text/event-stream").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.0", "three", "1000000000"})
  void anIdThatNoEventHadIsRefused(String last) {
    var order = order(GOOD_CARD);

    var refused = shop.get("/orders/" + order + "/events", "Last-Event-ID", last);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).isEqualTo("last-event-id-malformed");
    assertThat(shop.get("/orders/" + order + "/events?lastEventId=" + last).status())
        .isEqualTo(400);
  }

  @Test
  void whoOnlyLooksOpensNoStream() {
    var events = "/orders/" + order(GOOD_CARD) + "/events";

    assertThat(shop.raw("HEAD " + events + " HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200")
        .contains("text/event-stream");
  }

  @Test
  void aSilentStreamShowsThatItIsThere() {
    reopen(20, HEARTBEAT);

    try (var follower = shop.follow(order(GOOD_CARD))) {
      follower.next();

      assertThat(follower.line()).isEmpty();
      assertThat(follower.line()).isEqualTo(":");
    }
  }

  @Test
  void oneCallerFollowsOnlySoManyOrdersAtOnce() {
    reopen(2, HEARTBEAT);
    var order = order(GOOD_CARD);

    try (var _ = shop.follow(order);
        var _ = shop.follow(order)) {
      var refused = shop.get("/orders/" + order + "/events");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.at("/code")).isEqualTo("too-many-streams");
      assertThat(refused.header("Retry-After")).isEqualTo("10");
      try (var other = shop.follow(order, "X-Forwarded-For", "203.0.113.7")) {
        assertThat(other.status()).isEqualTo(200);
      }
    }
    awaitPlace(order);
  }

  @Test
  void howManyOrdersAreFollowedNeedNotBeLimited() {
    reopen(0, HEARTBEAT);
    var order = order(GOOD_CARD);

    try (var _ = shop.follow(order);
        var second = shop.follow(order)) {
      assertThat(second.status()).isEqualTo(200);
    }
  }

  @Test
  void whoTakesNothingIsHungUpOn() throws IOException {
    reopen(1, HEARTBEAT);
    var order = order(GOOD_CARD);
    ship(order);

    try (var _ = idle(order)) {
      var told = 0;
      while (isFull(order)) {
        var event = tracked(told++);
        change(
            order,
            it -> it.tracked(parcel(), new Tracking(List.of(event), Optional.empty()), NOON));
      }
    }
  }

  @Test
  void whoLeftBeforeTheStreamBeganIsNoFailureOfTheShops() throws IOException {
    var order = order(GOOD_CARD);

    try (var log = new EveryLog()) {
      for (int left = 0; left < 20; left++) {
        leaveBeforeItBegins(order);
      }
      try (var follower = shop.follow(order)) {
        follower.next();
      }
      assertThat(log.lines()).noneMatch(line -> line.contains("Exception"));
    }
  }

  @Test
  void aNodeThatStopsEndsItsStreamsAndOpensNoMore() {
    var order = order(GOOD_CARD);
    try (var follower = shop.follow(order)) {
      follower.next();

      shop.hangUp();

      follower.awaitEnd();
    }
    assertThat(shop.get("/orders/" + order + "/events").status()).isEqualTo(503);
  }

  /** Behind a proxy, with so many streams for each caller. */
  private void reopen(int perCaller, Duration heartbeat) {
    var proxies = new TrustedProxies(Set.of(AddressBlock.of("127.0.0.1")));
    shop.close();
    shop =
        new OpenShop(
            new ThrottleSettings(20, Duration.ofMinutes(10), proxies),
            new StreamSettings(perCaller, heartbeat));
  }

  private void awaitPlace(String order) {
    while (isFull(order)) {
      // Somebody who has gone is noticed with the next heartbeat.
      Thread.onSpinWait();
    }
  }

  private boolean isFull(String order) {
    try (var follower = shop.follow(order)) {
      return follower.status() == 429;
    }
  }

  /** Somebody who asks for a stream, and does not read it. */
  private Socket idle(String order) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(1024);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), shop.port()));
    socket.getOutputStream().write(request(order));
    assertThat(socket.getInputStream().read()).isPositive();
    return socket;
  }

  private static byte[] request(String order) {
    return "GET /orders/%s/events HTTP/1.1\r\nHost: shop\r\n\r\n".formatted(order).getBytes(UTF_8);
  }

  private void leaveBeforeItBegins(String order) throws IOException {
    synchronized (shop.orders) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), shop.port())) {
        socket.setSoLinger(true, 0);
        socket.getOutputStream().write(request(order));
      }
    }
  }

  private static TrackingEvent tracked(int told) {
    return new TrackingEvent(
        ShipmentStatus.IN_TRANSIT, NOON.plusSeconds(told), "x".repeat(200_000), Optional.empty());
  }

  private String order(PaymentToken card) {
    return shop.post("/orders", Requests.order(shop.cart(), card.value())).at("/id");
  }

  private void ship(String order) {
    shop.post("/shipment", Requests.shipment(order));
  }

  private void move(String order, ShipmentStatus status) {
    change(order, it -> it.tracked(parcel(), Shop.tracking(status), NOON));
  }

  private void change(String order, UnaryOperator<Order> change) {
    shop.orders.update(OrderId.of(order), change);
  }

  private static ShipmentReference parcel() {
    return new ShipmentReference("shp_1");
  }
}

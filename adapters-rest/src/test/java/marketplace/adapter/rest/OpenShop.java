package marketplace.adapter.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static marketplace.testkit.Shop.EUR;
import static marketplace.testkit.Shop.HOLD;
import static marketplace.testkit.Shop.NOON;
import static marketplace.testkit.Shop.SHIPPING;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static marketplace.testkit.Shop.poster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import marketplace.adapter.rest.abuse.ThrottleSettings;
import marketplace.adapter.rest.abuse.TrustedProxies;
import marketplace.adapter.rest.cart.CartKey;
import marketplace.adapter.rest.http.ErrorPages;
import marketplace.adapter.rest.http.SlowClients;
import marketplace.adapter.rest.http.UnreadableRequests;
import marketplace.adapter.rest.live.StreamSettings;
import marketplace.adapter.rest.operator.OperatorToken;
import marketplace.adapter.rest.shop.ReadinessCheck;
import marketplace.adapter.rest.testkit.OpenApi;
import marketplace.application.cart.FillCart;
import marketplace.application.catalog.BrowseCatalog;
import marketplace.application.catalog.ShowProduct;
import marketplace.application.checkout.PlaceOrder;
import marketplace.application.checkout.QuoteShipping;
import marketplace.application.inventory.RestockProduct;
import marketplace.application.order.FollowOrder;
import marketplace.application.order.ShowOrder;
import marketplace.application.payment.ReceivePaymentNotice;
import marketplace.application.payment.RefundOrder;
import marketplace.application.payment.RetryPayment;
import marketplace.application.shipment.ReceiveCarrierNotice;
import marketplace.application.shipment.ReleaseShipment;
import marketplace.application.shipment.ShipOrder;
import marketplace.application.shipment.ShowShipment;
import marketplace.domain.NoticeId;
import marketplace.domain.customer.Country;
import marketplace.domain.payment.PaymentNotice;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.shipment.CarrierNotice;
import marketplace.domain.shipment.ShipmentReference;
import marketplace.testkit.InMemoryCarrier;
import marketplace.testkit.InMemoryCatalog;
import marketplace.testkit.InMemoryInventory;
import marketplace.testkit.InMemoryOrderFeed;
import marketplace.testkit.InMemoryOrderIndex;
import marketplace.testkit.InMemoryOrders;
import marketplace.testkit.InMemoryPaymentGateway;
import marketplace.testkit.MovableClock;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.inject.hk2.AbstractBinder;

/**
 * A shop over HTTP on a free port, its parties in memory; every answer is held against the
 * contract.
 */
final class OpenShop implements AutoCloseable {
  static final String FRONT_END = "https://shop.example";
  static final ThrottleSettings PATIENT =
      new ThrottleSettings(20, Duration.ofMinutes(10), new TrustedProxies(Set.of()));
  static final StreamSettings LONG_STREAMS = new StreamSettings(20, Duration.ofSeconds(15));
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  static final String OPERATOR = "the-token-of-operators";
  static final URI BANK = URI.create("http://127.0.0.1:8182");
  static final CartKey KEY = new CartKey("0123456789abcdef0123456789abcdef".getBytes(US_ASCII));

  private static final OpenApi CONTRACT = OpenApi.contract();

  final InMemoryCatalog catalog = new InMemoryCatalog(mug(), lamp(), poster());
  final InMemoryOrders orders = new InMemoryOrders();
  final InMemoryOrderIndex index = new InMemoryOrderIndex(orders);
  final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway();
  final InMemoryCarrier carrier = new InMemoryCarrier();
  final MovableClock clock = new MovableClock(NOON);
  Runnable probe = () -> {};

  private final Optional<OperatorToken> operators;
  private final RestApi api;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  OpenShop() {
    this(PATIENT);
  }

  OpenShop(ThrottleSettings throttle) {
    this(throttle, Optional.of(new OperatorToken(OPERATOR)));
  }

  OpenShop(ThrottleSettings throttle, Optional<OperatorToken> operators) {
    this(throttle, operators, LONG_STREAMS);
  }

  OpenShop(ThrottleSettings throttle, StreamSettings streams) {
    this(throttle, Optional.empty(), streams);
  }

  private OpenShop(
      ThrottleSettings throttle, Optional<OperatorToken> operators, StreamSettings streams) {
    this.operators = operators;
    orders.stock(mug().id(), 10);
    orders.stock(lamp().id(), 3);
    api = new RestApi(settings(throttle, streams), clock, new SecureRandom());
    api.register(new UseCases());
    server =
        GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), api, false);
    server.getServerConfiguration().setDefaultErrorPageGenerator(new ErrorPages());
    server.getListeners().forEach(it -> it.registerAddOn(new UnreadableRequests()));
    server.getListeners().forEach(it -> it.registerAddOn(new SlowClients(PATIENCE)));
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RestSettings settings(ThrottleSettings throttle, StreamSettings streams) {
    return new RestSettings(
        EUR,
        Set.of(new Country("US"), new Country("DE")),
        SHIPPING.policy().tariff().price(EUR),
        KEY,
        Set.of(FRONT_END),
        throttle,
        streams,
        "memory",
        Optional.of("pk_test_1"),
        Optional.of(BANK),
        true,
        operators,
        Optional.empty(),
        List.of(new ReadinessCheck("catalog", () -> probe.run())));
  }

  /** What bootstrap binds, over the parties in memory. */
  private final class UseCases extends AbstractBinder {
    @Override
    protected void configure() {
      bind(new BrowseCatalog(catalog)).to(BrowseCatalog.class);
      bind(new ShowProduct(catalog)).to(ShowProduct.class);
      bind(new FillCart(catalog, clock)).to(FillCart.class);
      bind(new QuoteShipping(catalog, carrier, SHIPPING, clock)).to(QuoteShipping.class);
      bind(new PlaceOrder(catalog, orders, gateway, carrier, SHIPPING, HOLD, clock, _ -> {}))
          .to(PlaceOrder.class);
      bind(new ShowOrder(orders, _ -> {})).to(ShowOrder.class);
      bind(new FollowOrder(new InMemoryOrderFeed(orders))).to(FollowOrder.class);
      bind(new RetryPayment(orders, gateway, clock, _ -> {})).to(RetryPayment.class);
      bind(new ReceivePaymentNotice(OpenShop.this::read, index, orders, gateway, clock, _ -> {}))
          .to(ReceivePaymentNotice.class);
      bind(new ReceiveCarrierNotice(OpenShop.this::hear, index, orders, carrier, clock, _ -> {}))
          .to(ReceiveCarrierNotice.class);
      bind(new RefundOrder(orders, gateway, clock)).to(RefundOrder.class);
      bind(new RestockProduct(new InMemoryInventory(orders))).to(RestockProduct.class);
      bind(new ShipOrder(orders, carrier, SHIPPING, clock)).to(ShipOrder.class);
      bind(new ReleaseShipment(orders, clock, _ -> {})).to(ReleaseShipment.class);
      bind(new ShowShipment(orders)).to(ShowShipment.class);
    }
  }

  /** A provider that says in the body which payment is meant, and in a header that it is he. */
  private PaymentNotice read(byte[] body, Map<String, String> headers) {
    return headers.getOrDefault("signature", "").equals("genuine")
        ? new PaymentNotice.About(
            new NoticeId("evt_1"), new PaymentReference(new String(body, UTF_8)))
        : new PaymentNotice.NotAuthentic("no signature");
  }

  /** A carrier that does the same. */
  private CarrierNotice hear(byte[] body, Map<String, String> headers) {
    return headers.getOrDefault("signature", "").equals("genuine")
        ? new CarrierNotice.About(
            new NoticeId("evt_2"), new ShipmentReference(new String(body, UTF_8)))
        : new CarrierNotice.NotAuthentic("no signature");
  }

  int port() {
    return server.getListeners().iterator().next().getPort();
  }

  Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  Answer post(String path, String json, String... headers) {
    var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers));
    return send("POST", path, BodyPublishers.ofString(json), all.toArray(String[]::new));
  }

  Answer put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  Answer send(String method, String path, BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var response = client.send(request.build(), OpenShop::text);
      if (!method.equals("OPTIONS")) {
        CONTRACT.verify(response);
      }
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A body as text, compressed or not. */
  private static BodySubscriber<String> text(ResponseInfo answer) {
    var compressed =
        answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArray(),
        bytes -> new String(compressed ? decompressed(bytes) : bytes, UTF_8));
  }

  private static byte[] decompressed(byte[] bytes) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a stream, and leaves it open; a query may stand behind the order. */
  Follower follow(String order, String... headers) {
    var path = "/orders/" + order.replaceFirst("(?=[?]|$)", "/events");
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Follower(client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What is answered to a text that need not be HTTP; until the server hangs up. */
  String raw(String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token of a new cart of one mug and one poster. */
  String cart() {
    return post("/cart", Requests.ADD_MUG_AND_POSTER).at("/token");
  }

  /** What a node does first when it is to stop. */
  void hangUp() {
    api.close();
  }

  @Override
  public void close() {
    client.shutdownNow();
    api.close();
    server.shutdownNow();
  }
}

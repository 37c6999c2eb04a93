package marketplace.faults;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import marketplace.party.LakeLedger;
import marketplace.party.ShopProcess;
import marketplace.party.Shopper;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A shop of several nodes, with the outside world in a process of its own. Any of them may be
 * killed: the outside world comes back where it was, and another node takes a killed one's place.
 */
final class World implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofSeconds(90);

  private final Path data;
  private final Goods goods;
  private final Duration hold;
  private final Map<String, String> ports = freePorts();
  private final List<Node> nodes = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<Void>> coming = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Post post = Post.open(this::addresses);
  private final String secret;
  private final String parcelSecret = "what-parcels-are-told-with";
  private volatile ShopProcess sandbox;

  private World(Path data, Goods goods, Duration hold) {
    this.data = data;
    this.goods = goods;
    this.hold = hold;
    this.sandbox = startSandbox();
    this.secret = listen();
    listenToParcels();
  }

  /**
   * Opens a new one.
   *
   * @param hold for how long goods are held for who has not paid
   */
  static World open(Path data, Goods goods, Duration hold, int nodes) {
    var world = new World(data, goods, hold);
    try {
      Stream.generate(world::startNode).limit(nodes).toList().forEach(CompletableFuture::join);
      return world;
    } catch (RuntimeException e) {
      world.close();
      throw e;
    }
  }

  Goods goods() {
    return goods;
  }

  Duration hold() {
    return hold;
  }

  Post post() {
    return post;
  }

  URI at(Site site) {
    return sandbox.address(site.greeting());
  }

  Door door(Site site) {
    return Door.of(at(site));
  }

  /** On the way of the letters of a party. */
  Door letters(Site party) {
    return Door.ofLetters(at(party));
  }

  /** A node that is alive, another each time. */
  Node node() {
    await().atMost(TIME_TO_START).until(() -> !nodes.isEmpty());
    var alive = List.copyOf(nodes);
    return alive.get(Math.floorMod(turn.getAndIncrement(), alive.size()));
  }

  Shopper shopper() {
    return node().shopper();
  }

  /** Kills a node at once; another takes its place when it has started. */
  void kill(Node node) {
    node.process().kill();
    nodes.remove(node);
    var _ = startNode();
  }

  /** The lake, the payment provider and the carrier lose power, and come back. */
  void restartSandbox() {
    sandbox.kill();
    sandbox = startSandbox();
  }

  /** Takes every fault back. */
  void calm() {
    Stream.of(Site.values()).map(this::door).forEach(Door::calm);
    Stream.of(Site.PAYMENT, Site.CARRIER).map(this::letters).forEach(Door::calm);
  }

  /** Waits until no order needs anything any more; in vain when that takes too long. */
  boolean isSettledWithin(Duration time) {
    try {
      await().atMost(time).pollInterval(Duration.ofMillis(500)).until(this::isSettled);
      return true;
    } catch (ConditionTimeoutException _) {
      return false;
    }
  }

  Books books() {
    return Books.of(at(Site.LAKE), at(Site.PAYMENT), at(Site.CARRIER));
  }

  @Override
  public void close() {
    coming.forEach(node -> node.exceptionally(_ -> null).join());
    nodes.forEach(node -> node.process().close());
    sandbox.close();
    post.close();
  }

  private boolean isSettled() {
    var open =
        "count(*[_type == \"order\" && defined(followUpTask) && followUpTask != \"TrackParcels\"])";
    return LakeLedger.query(at(Site.LAKE), open).asInt(-1) == 0;
  }

  private List<URI> addresses() {
    return nodes.stream().map(node -> node.process().api()).toList();
  }

  private ShopProcess startSandbox() {
    try {
      var dataset = goods.writeTo(Files.createDirectories(data).resolve("goods.ndjson"));
      return ShopProcess.start(data, log(), ports, "sandbox", "--dataset", dataset.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret that the letters of the payment provider are signed with. */
  private String listen() {
    var listener = "url=%s&enabled_events[]=*".formatted(post.address());
    return Http.post(at(Site.PAYMENT).resolve("/v1/webhook_endpoints"), listener)
        .path("secret")
        .asText();
  }

  private void listenToParcels() {
    Http.postToCarrier(
        at(Site.CARRIER).resolve("/v2/webhooks"),
        "{\"webhook\": {\"url\": \"%s\", \"webhook_secret\": \"%s\"}}"
            .formatted(post.address("shipment"), parcelSecret));
  }

  private CompletableFuture<Void> startNode() {
    var settings = new HashMap<>(ports);
    settings.put("MARKETPLACE_CART_KEY", "one-key-for-the-carts-of-all-nodes");
    settings.put("MARKETPLACE_ORDER_HOLD", hold.toString());
    settings.put("MARKETPLACE_THROTTLE_DECLINES", "0"); // All shoppers come from one address.
    settings.put("MARKETPLACE_PAYMENT_TIMEOUT", "5s");
    settings.put("MARKETPLACE_SHIPMENT_TIMEOUT", "5s");
    settings.put("MARKETPLACE_PAYMENT_WEBHOOK_SECRET", secret);
    settings.put("MARKETPLACE_SHIPMENT_WEBHOOK_SECRET", parcelSecret);
    var started =
        CompletableFuture.runAsync(
            () -> nodes.add(Node.of(ShopProcess.start(data, log(), settings, "serve"))),
            Thread.ofPlatform()::start);
    coming.add(started);
    return started;
  }

  /** What the processes have to say is kept with their data: here, faults are no news. */
  private ProcessBuilder.Redirect log() {
    return ProcessBuilder.Redirect.appendTo(data.resolve("shop.log").toFile());
  }

  private static Map<String, String> freePorts() {
    return Stream.of(Site.values())
        .collect(toMap(Site::port, _ -> Integer.toString(ShopProcess.freePort())));
  }
}

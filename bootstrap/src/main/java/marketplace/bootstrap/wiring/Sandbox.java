package marketplace.bootstrap.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import marketplace.bootstrap.settings.Configuration;
import marketplace.bootstrap.settings.LocalSecrets;
import marketplace.bootstrap.settings.Party;
import marketplace.bootstrap.settings.Setting;
import marketplace.domain.spi.InvalidSetting;
import marketplace.sandbox.carrier.CarrierSandbox;
import marketplace.sandbox.lake.ContentLake;
import marketplace.sandbox.lake.seed.Dataset;
import marketplace.sandbox.lake.seed.DatasetArchive;
import marketplace.sandbox.lake.seed.SeedCatalogue;
import marketplace.sandbox.payment.PaymentSandbox;

/** The outside world in a box: the parties that nobody configured, on this machine. */
public final class Sandbox implements AutoCloseable {
  static final String PROJECT = "sandbox";

  private final Map<Party, URI> addresses = new EnumMap<>(Party.class);
  private final List<AutoCloseable> running = new ArrayList<>();
  private final List<IntConsumer> untold = new ArrayList<>();
  private boolean stocked;

  private Sandbox() {}

  /**
   * Starts the parties, which continue with what the data folder holds.
   *
   * @param dataset what a new Content Lake is stocked with; the seed catalogue if none is named
   */
  public static Sandbox start(
      Configuration configuration, Set<Party> parties, Optional<Path> dataset) {
    var sandbox = new Sandbox();
    try {
      parties.forEach(party -> sandbox.start(party, configuration, dataset));
      return sandbox;
    } catch (RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  /** Where those parties are when another process runs them. */
  static Map<Party, URI> elsewhere(Configuration configuration) {
    var addresses = new EnumMap<Party, URI>(Party.class);
    configuration
        .sandboxed()
        .forEach(party ->
            addresses.put(
                party, URI.create("http://127.0.0.1:" + configuration.port(party.sandboxPort()))));
    return addresses;
  }

  /** What a party of the sandbox signs its webhooks with. */
  static String webhookSecret(Configuration configuration, Setting setting) {
    return configuration
        .find(setting)
        .orElseGet(() -> LocalSecrets.kept(configuration.data(), setting.key()));
  }

  public Map<Party, URI> addresses() {
    return Map.copyOf(addresses);
  }

  /** Lets the parties tell a shop that runs here by now, if nobody knew beforehand where it is. */
  public void tell(URI shop) {
    untold.forEach(party -> party.accept(shop.getPort()));
    untold.clear();
  }

  /** Whether the Content Lake was new, and was stocked with the dataset. */
  public boolean stocked() {
    return stocked;
  }

  @Override
  public void close() {
    for (var party : running.reversed()) {
      try {
        party.close();
      } catch (Exception e) {
        throw new IllegalStateException("A party of the sandbox did not stop", e);
      }
    }
  }

  private void start(Party party, Configuration configuration, Optional<Path> dataset) {
    var port = configuration.port(party.sandboxPort());
    addresses.put(
        party,
        switch (party) {
          case SANITY -> startLake(configuration, port, dataset);
          case PAYMENT -> startBank(configuration, port);
          case SHIPMENT -> startCarrier(configuration, port);
        });
  }

  private URI startBank(Configuration configuration, int port) {
    var settings = marketplace.sandbox.payment.Settings.standard();
    var secrets = webhookSecret(configuration, Setting.PAYMENT_WEBHOOK_SECRET).split(",", -1);
    var shop = shop(configuration).map(it -> webhook(it, "payment"));
    var telling = shop.map(it -> settings.telling(it, secrets)).orElse(settings);
    var bank = keep(PaymentSandbox.start(configuration.data(), port, telling));
    if (shop.isEmpty()) {
      untold.add(it -> bank.tell(webhook(it, "payment"), secrets));
    }
    return bank.uri();
  }

  private URI startCarrier(Configuration configuration, int port) {
    var settings =
        marketplace.sandbox.carrier.Settings.standard()
            .moving(configuration.carrierPace())
            .in(configuration.currency());
    var secret = webhookSecret(configuration, Setting.SHIPMENT_WEBHOOK_SECRET).split(",", -1)[0];
    var shop = shop(configuration).map(it -> webhook(it, "shipment"));
    var telling = shop.map(it -> settings.telling(it, secret)).orElse(settings);
    var carrier = keep(CarrierSandbox.start(configuration.data(), port, telling));
    if (shop.isEmpty()) {
      untold.add(it -> carrier.tell(webhook(it, "shipment"), secret));
    }
    return carrier.uri();
  }

  /** The port of the shop, if it is known beforehand. */
  private static Optional<Integer> shop(Configuration configuration) {
    return Optional.of(configuration.port(Setting.HTTP_PORT)).filter(port -> port > 0);
  }

  /** Where the shop hears of every event of a party. */
  private static URI webhook(int port, String party) {
    return URI.create("http://127.0.0.1:%d/webhooks/%s".formatted(port, party));
  }

  private URI startLake(Configuration configuration, int port, Optional<Path> dataset) {
    var name = configuration.require(Setting.SANITY_DATASET.key());
    var settings = settings(name);
    var lake = keep(ContentLake.open(configuration.data(), settings)).start(port);
    if (lake.isEmpty()) {
      var stock = dataset.<Dataset>map(DatasetArchive::new).orElseGet(SeedCatalogue::new);
      lake.stock(stock);
      stocked = true;
    }
    return lake.uri();
  }

  private static marketplace.sandbox.lake.Settings settings(String dataset) {
    try {
      return marketplace.sandbox.lake.Settings.standard().named(PROJECT, dataset);
    } catch (IllegalArgumentException _) {
      throw new InvalidSetting(Setting.SANITY_DATASET.key(), "is not the name of a dataset");
    }
  }

  private <T extends AutoCloseable> T keep(T party) {
    running.add(party);
    return party;
  }
}

package marketplace.bootstrap.wiring;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.adapter.rest.RestApi;
import marketplace.adapter.rest.RestSettings;
import marketplace.adapter.rest.cart.CartKey;
import marketplace.adapter.rest.operator.OperatorToken;
import marketplace.adapter.rest.shop.ReadinessCheck;
import marketplace.adapter.rest.storefront.PagePolicy;
import marketplace.adapter.rest.storefront.StorefrontHandler;
import marketplace.adapter.sanity.Sanity;
import marketplace.adapter.sanity.SanitySettings;
import marketplace.application.order.WatchOrders;
import marketplace.bootstrap.settings.CartKeys;
import marketplace.bootstrap.settings.Configuration;
import marketplace.bootstrap.settings.Party;
import marketplace.bootstrap.settings.Providers;
import marketplace.bootstrap.settings.Setting;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Followup.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running shop: its API, and the work nobody waits for. */
public final class Marketplace implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Marketplace.class);

  private final Server server;
  private final Followups followups;
  private final ConcernsLog concerns;
  private final Sanity sanity;

  private Marketplace(Server server, Followups followups, ConcernsLog concerns, Sanity sanity) {
    this.server = server;
    this.followups = followups;
    this.concerns = concerns;
    this.sanity = sanity;
  }

  /** Starts beside parties that run already: the real ones, or those of a sandbox. */
  public static Marketplace start(Configuration configuration) {
    return start(configuration, Sandbox.elsewhere(configuration));
  }

  /**
   * Starts.
   *
   * @param sandbox where the parties are that nobody configured
   */
  public static Marketplace start(Configuration configuration, Map<Party, URI> sandbox) {
    var settings = new PartySettings(configuration, sandbox);
    var payment = Providers.payment();
    var money = payment.create(settings);
    var carriage = Providers.carrier().create(settings);
    var sanity = connect(SanitySettings.of(settings));
    var clock = Clock.tickMillis(ZoneOffset.UTC);
    var followups = new Followups(sanity.orders(), clock);
    var ports =
        new Ports(
            sanity.catalog(),
            sanity.orders(),
            sanity.orderFeed(),
            sanity.inventory(),
            money.gateway(),
            money.notices(),
            carriage.carrier(),
            carriage.notices(),
            sanity.orderIndex());
    var wiring =
        new Wiring(ports, configuration.shipping(), configuration.hold(), clock, followups);
    var bank = Optional.ofNullable(sandbox.get(Party.PAYMENT));
    var api =
        new RestApi(rest(configuration, payment.name(), bank, sanity), clock, new SecureRandom());
    api.register(wiring);
    var storefront = new StorefrontHandler(new PagePolicy(bank));
    var server = Server.start(configuration, api, storefront);
    followups.start(
        Map.of(
            Task.SETTLE_PAYMENT, wiring.settlePayment()::handle,
            Task.BUY_LABEL, wiring.shipOrder()::handle,
            Task.GIVE_BACK, wiring.settleRefund()::handle,
            Task.TRACK_PARCELS, wiring.trackParcels()::handle));
    var concerns = new ConcernsLog(new WatchOrders(sanity.orderWatch()));
    concerns.start();
    return new Marketplace(server, followups, concerns, sanity);
  }

  /** Where the API is. */
  public URI uri() {
    return server.uri();
  }

  /** Takes nothing new, lets what is under way finish, and leaves. */
  @Override
  public void close() {
    server.close();
    followups.close();
    concerns.close();
    sanity.close();
  }

  /** A question that Sanity does not understand is a wrong setting; no answer may come later. */
  private static Sanity connect(SanitySettings settings) {
    var sanity = Sanity.connect(settings);
    try {
      sanity.requireReady();
    } catch (Unavailable e) {
      log.warn("Starting without Sanity: {}", e.getMessage());
    }
    return sanity;
  }

  private static RestSettings rest(
      Configuration configuration, String paymentProvider, Optional<URI> bank, Sanity sanity) {
    return new RestSettings(
        configuration.currency(),
        configuration.countries(),
        configuration.shipping().policy().tariff().price(configuration.currency()),
        new CartKey(CartKeys.of(configuration)),
        configuration.origins(),
        configuration.throttle(),
        configuration.streams(),
        paymentProvider,
        configuration.find(Setting.PAYMENT_PUBLISHABLE_KEY),
        bank,
        !configuration.sandboxed().isEmpty(),
        configuration.operatorToken().map(OperatorToken::new),
        configuration.publicUrl(),
        List.of(new ReadinessCheck("sanity", sanity::requireReady)));
  }
}

package marketplace.adapter.rest;

import java.time.Clock;
import java.util.Currency;
import java.util.random.RandomGenerator;
import marketplace.adapter.rest.abuse.Callers;
import marketplace.adapter.rest.abuse.CardNumberFilter;
import marketplace.adapter.rest.abuse.DeclineThrottle;
import marketplace.adapter.rest.abuse.ThrottleSettings;
import marketplace.adapter.rest.cart.CartResource;
import marketplace.adapter.rest.cart.CartTokens;
import marketplace.adapter.rest.cart.NewCarts;
import marketplace.adapter.rest.catalog.ProductsResource;
import marketplace.adapter.rest.http.Cors;
import marketplace.adapter.rest.http.SecurityHeaders;
import marketplace.adapter.rest.inventory.InventoryResource;
import marketplace.adapter.rest.json.StrictBody;
import marketplace.adapter.rest.json.StrictJson;
import marketplace.adapter.rest.live.LiveStreams;
import marketplace.adapter.rest.operator.OperatorsOnly;
import marketplace.adapter.rest.order.OrderEventsResource;
import marketplace.adapter.rest.order.OrdersResource;
import marketplace.adapter.rest.order.RefundResource;
import marketplace.adapter.rest.order.ReleaseResource;
import marketplace.adapter.rest.problem.ProblemFilter;
import marketplace.adapter.rest.problem.ProblemMapper;
import marketplace.adapter.rest.shipment.ShipmentResource;
import marketplace.adapter.rest.shipping.QuoteResource;
import marketplace.adapter.rest.shipping.ShippingTokens;
import marketplace.adapter.rest.shop.ConfigResource;
import marketplace.adapter.rest.shop.ConfigView;
import marketplace.adapter.rest.shop.ContractResource;
import marketplace.adapter.rest.shop.HealthResource;
import marketplace.adapter.rest.shop.HomeResource;
import marketplace.adapter.rest.shop.PublicAddress;
import marketplace.adapter.rest.shop.Readiness;
import marketplace.adapter.rest.shop.RobotsResource;
import marketplace.adapter.rest.shop.SitemapResource;
import marketplace.adapter.rest.webhook.CarrierWebhookResource;
import marketplace.adapter.rest.webhook.PaymentWebhookResource;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * The HTTP surface of the shop: what is registered here is all there is. Resources have their use
 * cases injected, so whoever starts this registers a binder of them beside it.
 */
public final class RestApi extends ResourceConfig implements AutoCloseable {
  private final LiveStreams streams;

  /**
   * @param random unpredictable, such as {@link java.security.SecureRandom}: ids of carts, and so
   *     of orders, are made of it, and nonces
   */
  public RestApi(RestSettings settings, Clock clock, RandomGenerator random) {
    this.streams = new LiveStreams(settings.streams());
    register(JacksonFeature.withoutExceptionMappers());
    register(new StrictJson());
    register(new StrictBody());
    register(new CardNumberFilter());
    register(new ProblemMapper());
    register(new ProblemFilter());
    register(new SecurityHeaders());
    register(new Cors(settings.corsOrigins()));
    register(new OperatorsOnly(settings.operatorToken()));
    register(new Collaborators(settings, streams, clock, random));
    registerClasses(
        ProductsResource.class,
        CartResource.class,
        QuoteResource.class,
        OrdersResource.class,
        OrderEventsResource.class,
        RefundResource.class,
        ReleaseResource.class,
        InventoryResource.class,
        PaymentWebhookResource.class,
        CarrierWebhookResource.class,
        ShipmentResource.class,
        ConfigResource.class,
        HealthResource.class,
        ContractResource.class,
        HomeResource.class,
        RobotsResource.class,
        SitemapResource.class,
        DeclineThrottle.class);
    property(CommonProperties.USE_VIRTUAL_THREADS, true);
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
    property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
  }

  /** Ends the streams that are open, and opens no more; everything else ends by itself. */
  @Override
  public void close() {
    streams.close();
  }

  /** What resources share that is this adapter's own. */
  private static final class Collaborators extends AbstractBinder {
    private final RestSettings settings;
    private final LiveStreams streams;
    private final Clock clock;
    private final RandomGenerator random;

    Collaborators(RestSettings settings, LiveStreams streams, Clock clock, RandomGenerator random) {
      this.settings = settings;
      this.streams = streams;
      this.clock = clock;
      this.random = random;
    }

    @Override
    protected void configure() {
      bind(settings.currency()).to(Currency.class);
      bind(settings.throttle()).to(ThrottleSettings.class);
      bind(streams).to(LiveStreams.class);
      bindAsContract(Callers.class);
      bind(clock).to(Clock.class);
      bind(new CartTokens(settings.cartKey(), clock)).to(CartTokens.class);
      bind(new ShippingTokens(settings.cartKey(), random)).to(ShippingTokens.class);
      bind(new NewCarts(random, clock)).to(NewCarts.class);
      bind(settings.toView()).to(ConfigView.class);
      bind(new PublicAddress(settings.publicUrl())).to(PublicAddress.class);
      bind(new Readiness(settings.readiness())).to(Readiness.class);
    }
  }
}

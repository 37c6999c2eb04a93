package marketplace.bootstrap.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting there is. An adapter reads those of its party itself, and may add to them. */
public enum Setting {
  HTTP_PORT("http.port", "8080", "Port of the REST API"),
  HTTP_HOST("http.host", "127.0.0.1", "Address the REST API listens on; 0.0.0.0 for all"),
  HTTP_PUBLIC_URL(
      "http.public-url", null, "Where the world finds the shop, if not where it listens"),
  HTTP_TRUSTED_PROXIES(
      "http.trusted-proxies", null, "Proxies in front, addresses or CIDR blocks, comma-separated"),
  HTTP_STREAMS_PER_CALLER(
      "http.streams-per-caller", "20", "Orders that one address may follow at once; 0: any number"),
  HOME("home", null, "Folder that paths start from, as a system property; ./marketplace sets it"),
  DATA("data", ".marketplace", "Folder of the sandbox's data and of the local cart key"),
  CURRENCY("currency", "EUR", "ISO 4217 code of products that name none"),
  CART_KEY(
      "cart.key",
      null,
      "Key of carts and shipping options, 32 characters or more, the same on every node"),
  ORDER_HOLD("order.hold", "PT15M", "How long goods are held for an order that is not paid"),
  OPERATOR_TOKEN("operator.token", null, "Bearer token of operators; not set: switched off"),
  CORS_ORIGINS("cors.origins", null, "Origins whose pages may call the API, comma-separated"),
  THROTTLE_DECLINES(
      "throttle.declines",
      "20",
      "Declined cards from one address within the window; 0: any number"),
  THROTTLE_WINDOW("throttle.window", "PT10M", "For how long an address's declined cards count"),
  CATALOG_PROJECTION("catalog.projection", null, "GROQ file that projects a product document"),
  CATALOG_STOCK_FIELD("catalog.stock-field", "stock", "Field of a product that first counts it"),
  SANITY_URL("sanity.url", null, "Content Lake, if not https://<project-id>.api.sanity.io"),
  SANITY_PROJECT("sanity.project-id", null, "Sanity project"),
  SANITY_DATASET("sanity.dataset", "production", "Sanity dataset"),
  SANITY_CDN("sanity.use-cdn", "true", "Whether shoppers browse through Sanity's CDN"),
  SANITY_TOKEN("sanity.token", null, "Sanity token that may read and write"),
  SANITY_VERSION("sanity.api-version", "2025-02-19", "Version of Sanity's API"),
  PAYMENT_URL("payment.url", null, "Payment provider's API, if not its own address"),
  PAYMENT_SECRET_KEY("payment.secret-key", null, "Payment provider's secret key"),
  PAYMENT_PUBLISHABLE_KEY("payment.publishable-key", null, "Payment provider's key for browsers"),
  PAYMENT_WEBHOOK_SECRET(
      "payment.webhook-secret", null, "Secret of its webhooks; two, comma-separated, in change"),
  PAYMENT_TIMEOUT("payment.timeout", null, "How long the payment provider is waited for (20s)"),
  SHIPMENT_URL("shipment.url", null, "Carrier's API, if not its own address"),
  SHIPMENT_API_KEY("shipment.api-key", null, "Carrier's API key"),
  SHIPMENT_WEBHOOK_SECRET(
      "shipment.webhook-secret", null, "Secret of its webhooks; two, comma-separated, in change"),
  SHIPMENT_CARRIER_ACCOUNTS(
      "shipment.carrier-accounts",
      null,
      "EasyPost's ids of the accounts to buy from, comma-separated; not set: all"),
  SHIPMENT_TIMEOUT("shipment.timeout", null, "How long the carrier is waited for (30s)"),
  SHIPPING_FROM("shipping.from", null, "Sender: name; street; city; region; postal code; country"),
  SHIPPING_PARCEL(
      "shipping.parcel", "30x20x10cm, 250g", "The usual box, and what it weighs at least"),
  SHIPPING_PARCEL_LIMIT(
      "shipping.parcel-limit",
      "60x40x40cm, 20kg",
      "The largest box, and its weight; more goes into several"),
  SHIPPING_PRICE(
      "shipping.price", "free", "What standard shipping costs: free, 4.90 or such, or at-cost"),
  SHIPPING_DAYS(
      "shipping.days", "5", "Days that standard shipping takes at most, if it can be had"),
  SHIPPING_TOLERANCE(
      "shipping.tolerance", "25", "Percent that labels may cost more than agreed, without asking"),
  SHIPPING_COUNTRIES("shipping.countries", null, "Countries served, comma-separated; not set: all"),
  SANDBOX_SANITY_PORT("sandbox.sanity.port", "8181", "Port of the sandbox's Content Lake"),
  SANDBOX_PAYMENT_PORT("sandbox.payment.port", "8182", "Port of the sandbox's payment provider"),
  SANDBOX_CARRIER_PORT("sandbox.carrier.port", "8183", "Port of the sandbox's carrier"),
  SANDBOX_CARRIER_PACE(
      "sandbox.carrier.pace", "PT1M", "How long the sandbox's parcels rest before they move on"),
  SANDBOX_MIXED("sandbox.mixed", "false", "Allow real parties beside parties of the sandbox");

  private static final String PREFIX = "marketplace.";

  private final String key;
  private final Optional<String> preset;
  private final String description;

  Setting(String name, @Nullable String preset, String description) {
    this.key = PREFIX + name;
    this.preset = Optional.ofNullable(preset);
    this.description = description;
  }

  /** The name in files and system properties: {@code marketplace.http.port}. */
  public String key() {
    return key;
  }

  /** The name in the environment: {@code MARKETPLACE_HTTP_PORT}. */
  public String variable() {
    return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }

  public Optional<String> preset() {
    return preset;
  }

  public String description() {
    return description;
  }

  /** Whether a name was meant for the shop, and nothing of that name can be set. */
  static boolean isMistaken(String key) {
    return key.startsWith(PREFIX)
        && Arrays.stream(values()).noneMatch(setting -> setting.key.equals(key))
        && !isOfAnAdapter(key);
  }

  /** The same for a name in the environment. */
  static boolean isMistakenVariable(String name) {
    return name.startsWith("MARKETPLACE_")
        && !name.equals("MARKETPLACE_JAVA_OPTIONS")
        && Arrays.stream(values()).noneMatch(setting -> setting.variable().equals(name))
        && !isOfAnAdapter(name.replace('_', '.').toLowerCase(Locale.ROOT));
  }

  /** An adapter that replaces ours may have settings of its own. */
  private static boolean isOfAnAdapter(String key) {
    return key.startsWith(PREFIX + "payment.") || key.startsWith(PREFIX + "shipment.");
  }
}

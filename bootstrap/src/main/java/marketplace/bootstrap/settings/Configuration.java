package marketplace.bootstrap.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marketplace.domain.Refusal;
import marketplace.domain.customer.Country;
import marketplace.domain.shipment.ShippingTerms;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.Settings;

/**
 * What the operator set, from system properties, the environment and a properties file, in this
 * order. Reading a value that is wrong throws {@link InvalidSetting}.
 */
public final class Configuration implements Settings {
  private static final String DEFAULT_FILE = "marketplace.properties";

  private static final int FILE_ORDINAL = 250;
  private static final int LARGEST_PORT = 65535;
  private static final int SHORTEST_KEY = 32;
  private static final int SHORTEST_TOKEN = 16;
  private static final Duration LONGEST_HOLD = Duration.ofHours(12);

  private final SmallRyeConfig config;

  private Configuration(SmallRyeConfig config) {
    this.config = config;
  }

  /**
   * Reads everything and checks it.
   *
   * @param overrides what was said on the command line, before which everything else gives way
   */
  public static Configuration read(Optional<Path> file, Map<Setting, String> overrides) {
    var builder =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .withDefaultValues(
                Arrays.stream(Setting.values())
                    .filter(setting -> setting.preset().isPresent())
                    .collect(Collectors.toMap(Setting::key, it -> it.preset().orElseThrow())));
    file.or(() -> Optional.of(home().resolve(DEFAULT_FILE)).filter(Files::exists))
        .ifPresent(path -> builder.withSources(source(path)));
    var said =
        overrides.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    builder.withSources(new PropertiesConfigSource(said, "command line", Integer.MAX_VALUE));
    var configuration = new Configuration(builder.build());
    configuration.check();
    return configuration;
  }

  @Override
  public Optional<String> find(String name) {
    var value = config.getOptionalValue(name, String.class).map(String::strip);
    return value.filter(it -> !it.isEmpty()).map(it -> isPath(name) ? fromHome(it) : it);
  }

  public Optional<String> find(Setting setting) {
    return find(setting.key());
  }

  public int port(Setting setting) {
    return required(
        setting,
        "is not a port (0 to 65535)",
        text -> Optional.of(Integer.parseInt(text)).filter(it -> it >= 0 && it <= LARGEST_PORT));
  }

  public Path data() {
    return Path.of(require(Setting.DATA.key()));
  }

  public Currency currency() {
    return required(
        Setting.CURRENCY,
        "is not an ISO 4217 currency code, such as EUR",
        text -> Optional.of(Currency.getInstance(text)));
  }

  public Duration hold() {
    return required(
        Setting.ORDER_HOLD,
        "is not a time between PT1S and PT12H, such as PT15M",
        text ->
            Optional.of(Duration.parse(text))
                .filter(it -> it.isPositive() && it.compareTo(LONGEST_HOLD) <= 0));
  }

  public Duration carrierPace() {
    return required(
        Setting.SANDBOX_CARRIER_PACE,
        "is not a positive time such as PT1M",
        text -> Optional.of(Duration.parse(text)).filter(Duration::isPositive));
  }

  /** Where the shop is to be found, and who may call it how often. */
  public HttpSettings http() {
    return HttpSettings.of(this);
  }

  /** How the shop packs, what it asks for sending, and where it sends to. */
  public ShippingTerms shipping() {
    return ShippingSettings.of(this);
  }

  public Set<Country> countries() {
    return each(
            Setting.SHIPPING_COUNTRIES,
            "is not a list of ISO 3166 codes, such as DE,AT,US",
            code -> Optional.of(new Country(code)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The parties that no key is set for: the sandbox stands in for them. */
  public Set<Party> sandboxed() {
    return Arrays.stream(Party.values())
        .filter(party -> find(party.credential()).isEmpty())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
  }

  /**
   * The key that signs carts; a shop that is all sandbox may do without and gets one of its own.
   */
  public Optional<String> cartKey() {
    return find(Setting.CART_KEY);
  }

  /** What operators show; empty if nobody may do what is theirs. */
  public Optional<String> operatorToken() {
    var token = find(Setting.OPERATOR_TOKEN);
    if (token.filter(it -> it.length() < SHORTEST_TOKEN).isPresent()) {
      throw new InvalidSetting(
          Setting.OPERATOR_TOKEN.key(), "is shorter than " + SHORTEST_TOKEN + " characters");
    }
    return token;
  }

  private void check() {
    requireNone(System.getenv().keySet().stream().filter(Setting::isMistakenVariable));
    requireNone(names().filter(Setting::isMistaken));
    List.of(
            Setting.HTTP_PORT,
            Setting.SANDBOX_SANITY_PORT,
            Setting.SANDBOX_PAYMENT_PORT,
            Setting.SANDBOX_CARRIER_PORT)
        .forEach(this::port);
    http();
    currency();
    hold();
    carrierPace();
    shipping();
    checkParties();
    checkCartKey();
    operatorToken();
  }

  private void checkParties() {
    var sandboxed = sandboxed();
    var allOrNothing = sandboxed.isEmpty() || sandboxed.size() == Party.values().length;
    if (!mixed() && !allOrNothing) {
      var missing = sandboxed.iterator().next().credential();
      throw new InvalidSetting(
          missing,
          "is not set, though other parties are real; set it, or %s=true to let the sandbox stand in"
              .formatted(Setting.SANDBOX_MIXED.key()));
    }
  }

  private boolean mixed() {
    return required(
        Setting.SANDBOX_MIXED,
        "is neither true nor false",
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  private void checkCartKey() {
    if (cartKey().isEmpty() && sandboxed().size() < Party.values().length) {
      throw new InvalidSetting(
          Setting.CART_KEY.key(), "is not set; a real shop needs one, the same on every node");
    }
    if (cartKey().filter(key -> key.length() < SHORTEST_KEY).isPresent()) {
      throw new InvalidSetting(
          Setting.CART_KEY.key(), "is shorter than " + SHORTEST_KEY + " characters");
    }
  }

  /** The environment's names come along in several spellings, and are looked at on their own. */
  private Stream<String> names() {
    return StreamSupport.stream(config.getConfigSources().spliterator(), false)
        .filter(source -> !(source instanceof EnvConfigSource))
        .flatMap(source -> source.getPropertyNames().stream());
  }

  private static void requireNone(Stream<String> mistaken) {
    mistaken
        .findFirst()
        .ifPresent(name -> {
          throw new InvalidSetting(name, "is not a setting; `./marketplace settings` lists them");
        });
  }

  <T> T required(Setting setting, String why, Function<String, Optional<T>> read) {
    var text = require(setting.key());
    return attempt(setting, why, () -> read.apply(text));
  }

  <T> Optional<T> optional(Setting setting, String why, Function<String, Optional<T>> read) {
    return find(setting).map(text -> attempt(setting, why, () -> read.apply(text)));
  }

  /** The items of a list that is separated by commas. */
  <T> Stream<T> each(Setting setting, String why, Function<String, Optional<T>> read) {
    return find(setting).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .map(item -> attempt(setting, why, () -> read.apply(item)));
  }

  private static <T> T attempt(Setting setting, String why, Supplier<Optional<T>> read) {
    try {
      return read.get().orElseThrow(() -> new InvalidSetting(setting.key(), why));
    } catch (IllegalArgumentException | DateTimeParseException | Refusal.Invalid _) {
      throw new InvalidSetting(setting.key(), why);
    }
  }

  private static boolean isPath(String name) {
    return name.equals(Setting.DATA.key()) || name.equals(Setting.CATALOG_PROJECTION.key());
  }

  private static String fromHome(String path) {
    return home().resolve(path).toAbsolutePath().normalize().toString();
  }

  /** Told before the file is read that it may lie in, so only as a system property. */
  private static Path home() {
    return Path.of(System.getProperty(Setting.HOME.key(), "."));
  }

  private static PropertiesConfigSource source(Path file) {
    try {
      return new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL);
    } catch (IOException e) {
      throw new InvalidSetting("The settings file " + file, "cannot be read");
    }
  }
}

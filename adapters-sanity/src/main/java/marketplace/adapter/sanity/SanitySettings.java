package marketplace.adapter.sanity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.Settings;

/**
 * Where the shop's dataset is, and how its products are laid out there.
 *
 * @param live the host that decisions read from and writes go to
 * @param listings the host that shoppers browse: a cache at the edge, or the same
 * @param timeout for how long one request may take, to the last byte of its answer
 * @param currency of prices that name none
 * @param projection what of a product document is which part of a product, in GROQ
 * @param stockField where a product document says how many there are, such as {@code stock}
 */
public record SanitySettings(
    URI live,
    URI listings,
    String dataset,
    String apiVersion,
    Optional<String> token,
    Duration timeout,
    Currency currency,
    String projection,
    String stockField) {
  private static final String SANITY = "marketplace.sanity.";
  private static final String CATALOG = "marketplace.catalog.";
  private static final String OLDEST_API = "2025-02-19";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int SILENT_TIMEOUTS = 6;

  private static final Pattern PROJECT = Pattern.compile("[-a-z0-9]+");
  private static final Pattern DATASET = Pattern.compile("~?[a-z0-9][-\\w]{0,63}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

  public SanitySettings {
    projection = new Projection(projection).groq();
  }

  /**
   * Reads them from what an operator configured.
   *
   * @throws InvalidSetting when one is missing or wrong
   */
  public static SanitySettings of(Settings settings) {
    var url = settings.url(SANITY + "url").map(URI::create);
    var live = url.orElseGet(() -> project(settings, "api"));
    return new SanitySettings(
        live,
        url.isEmpty() && usesCdn(settings) ? project(settings, "apicdn") : live,
        checked(settings, SANITY + "dataset", DATASET, "is not the name of a dataset")
            .orElse("production"),
        apiVersion(settings),
        token(settings, url.isPresent()),
        TIMEOUT,
        currency(settings),
        projection(settings),
        checked(settings, CATALOG + "stock-field", FIELD, "is not the name of a field")
            .orElse("stock"));
  }

  /** A listener that has not shown for so long that it is there is taken for broken. */
  Duration longestSilence() {
    return timeout.multipliedBy(SILENT_TIMEOUTS);
  }

  private static Optional<String> checked(
      Settings settings, String name, Pattern shape, String why) {
    var value = settings.find(name);
    if (value.filter(it -> !shape.matcher(it).matches()).isPresent()) {
      throw new InvalidSetting(name, why);
    }
    return value;
  }

  private static URI project(Settings settings, String host) {
    var name = SANITY + "project-id";
    settings.require(name);
    var project = checked(settings, name, PROJECT, "is not the id of a project").orElseThrow();
    return URI.create("https://%s.%s.sanity.io".formatted(project, host));
  }

  private static boolean usesCdn(Settings settings) {
    var name = SANITY + "use-cdn";
    return switch (settings.find(name).orElse("true")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidSetting(name, "is neither true nor false");
    };
  }

  private static String apiVersion(Settings settings) {
    var name = SANITY + "api-version";
    var why = "is not a day such as " + OLDEST_API;
    var version = checked(settings, name, DAY, why).orElse(OLDEST_API);
    if (version.compareTo(OLDEST_API) < 0) {
      throw new InvalidSetting(name, "is older than " + OLDEST_API);
    }
    return version;
  }

  /** Orders are private, so Sanity wants a token; what stands at an own address may not. */
  private static Optional<String> token(Settings settings, boolean ownAddress) {
    var name = SANITY + "token";
    if (!ownAddress) {
      settings.require(name);
    }
    return checked(settings, name, TOKEN, "is not a token");
  }

  private static Currency currency(Settings settings) {
    var name = "marketplace.currency";
    try {
      var currency = Currency.getInstance(settings.find(name).orElse("EUR"));
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException _) {
      // Said below, as for a code that no money goes by.
    }
    throw new InvalidSetting(name, "is not a currency such as EUR");
  }

  private static String projection(Settings settings) {
    var name = CATALOG + "projection";
    try {
      var file = settings.find(name);
      return new Projection(
              file.isPresent() ? Files.readString(Path.of(file.get())) : usualProjection())
          .groq();
    } catch (IOException | InvalidPathException _) {
      throw new InvalidSetting(name, "names a file that cannot be read");
    } catch (IllegalArgumentException _) {
      throw new InvalidSetting(name, "names a file that is not one pair of { } in GROQ");
    }
  }

  private static String usualProjection() throws IOException {
    try (var file = SanitySettings.class.getResourceAsStream("product.groq")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }

  /** The token stays out of logs. */
  @Override
  public String toString() {
    return "%s, dataset %s, API version %s".formatted(live, dataset, apiVersion);
  }
}

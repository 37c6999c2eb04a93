package marketplace.bootstrap.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marketplace.adapter.rest.abuse.AddressBlock;
import marketplace.adapter.rest.abuse.ThrottleSettings;
import marketplace.adapter.rest.abuse.TrustedProxies;
import marketplace.adapter.rest.live.StreamSettings;

/**
 * Where the shop is to be found, and who may call it how often.
 *
 * @param host a name or an address that can stand in a URL; an IPv6 address has its brackets
 * @param port 0 for any that is free
 * @param origins whose pages may call: scheme and host, and a port where it is not the usual one
 * @param publicUrl where the world finds the shop, if that was said
 * @param throttle how many declined cards are let pass, and whose word is taken for where they come
 *     from
 * @param streams how many orders one caller may follow at once
 */
public record HttpSettings(
    String host,
    int port,
    Set<String> origins,
    Optional<URI> publicUrl,
    ThrottleSettings throttle,
    StreamSettings streams) {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?");
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
  private static final Duration LONGEST_WINDOW = Duration.ofHours(24);

  public HttpSettings {
    origins = Set.copyOf(origins);
  }

  static HttpSettings of(Configuration configuration) {
    return new HttpSettings(
        host(configuration),
        configuration.port(Setting.HTTP_PORT),
        origins(configuration),
        publicUrl(configuration),
        throttle(configuration),
        streams(configuration));
  }

  private static String host(Configuration configuration) {
    return configuration.required(
        Setting.HTTP_HOST,
        "is not the name or the address of a host",
        text ->
            Optional.of(text.indexOf(':') < 0 || text.startsWith("[") ? text : "[" + text + "]")
                .filter(host -> URI.create("http://" + host + ":1/").getPort() == 1));
  }

  private static Set<String> origins(Configuration configuration) {
    return configuration
        .each(
            Setting.CORS_ORIGINS,
            "is not a list of origins, such as https://shop.example,http://localhost:3000",
            HttpSettings::origin)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<URI> publicUrl(Configuration configuration) {
    return configuration.optional(
        Setting.HTTP_PUBLIC_URL,
        "is not an address such as https://shop.example",
        text -> origin(text).map(URI::create));
  }

  private static ThrottleSettings throttle(Configuration configuration) {
    var declines =
        configuration.required(
            Setting.THROTTLE_DECLINES,
            "is not a number of declined cards, such as 20, or 0 for any number",
            HttpSettings::count);
    var window =
        configuration.required(
            Setting.THROTTLE_WINDOW,
            "is not a time between PT1S and PT24H, such as PT10M",
            text ->
                Optional.of(Duration.parse(text))
                    .filter(it -> it.compareTo(SHORTEST_WINDOW) >= 0)
                    .filter(it -> it.compareTo(LONGEST_WINDOW) <= 0));
    var proxies =
        configuration
            .each(
                Setting.HTTP_TRUSTED_PROXIES,
                "is not a list of addresses or CIDR blocks, such as 10.0.0.0/8,2001:db8::1",
                text -> Optional.of(AddressBlock.of(text)))
            .collect(Collectors.toUnmodifiableSet());
    return new ThrottleSettings(declines, window, new TrustedProxies(proxies));
  }

  private static StreamSettings streams(Configuration configuration) {
    var perCaller =
        configuration.required(
            Setting.HTTP_STREAMS_PER_CALLER,
            "is not a number of streams, such as 20, or 0 for any number",
            HttpSettings::count);
    return new StreamSettings(perCaller, HEARTBEAT);
  }

  private static Optional<String> origin(String text) {
    return Optional.of(text).filter(it -> ORIGIN.matcher(it).matches());
  }

  private static Optional<Integer> count(String text) {
    return Optional.of(Integer.parseInt(text)).filter(it -> it >= 0);
  }
}

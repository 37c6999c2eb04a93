package marketplace.bootstrap.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marketplace.adapter.rest.abuse.AddressBlock;
import marketplace.adapter.rest.abuse.ThrottleSettings;
import marketplace.adapter.rest.abuse.TrustedProxies;
import marketplace.adapter.rest.live.StreamSettings;
import marketplace.domain.customer.Country;
import marketplace.domain.spi.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  @Test
  void everySettingHasADefaultThatStartsTheSandbox() {
    var configuration = read(Map.of());

    assertThat(configuration.port(Setting.HTTP_PORT)).isEqualTo(8080);
    assertThat(configuration.hold()).isEqualTo(Duration.ofMinutes(15));
    assertThat(configuration.currency().getCurrencyCode()).isEqualTo("EUR");
    assertThat(configuration.countries()).isEmpty();
    assertThat(configuration.http().throttle())
        .isEqualTo(new ThrottleSettings(20, Duration.ofMinutes(10), new TrustedProxies(Set.of())));
    assertThat(configuration.http().streams())
        .isEqualTo(new StreamSettings(20, Duration.ofSeconds(15)));
    assertThat(configuration.sandboxed()).containsExactlyInAnyOrder(Party.values());
  }

  @Test
  void whatIsSaidOnTheCommandLineWinsOverTheFile() throws IOException {
    var file = file("marketplace.http.port=81\nmarketplace.shipping.countries=DE, AT");

    var configuration = Configuration.read(Optional.of(file), Map.of(Setting.HTTP_PORT, "82"));

    assertThat(configuration.port(Setting.HTTP_PORT)).isEqualTo(82);
    assertThat(configuration.countries()).isEqualTo(Set.of(new Country("DE"), new Country("AT")));
  }

  @Test
  void proxiesAreTrustedByAddressAndByBlock() {
    var configuration = read(Map.of(Setting.HTTP_TRUSTED_PROXIES, "10.0.0.0/8, 2001:db8::1"));

    assertThat(configuration.http().throttle().proxies().blocks())
        .containsExactlyInAnyOrder(
            AddressBlock.of("10.0.0.0/8"), AddressBlock.of("2001:db8::1/128"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "HTTP_PORT, eighty",
        "HTTP_PORT, 65536",
        "HTTP_PORT, -1",
        "SANDBOX_CARRIER_PORT, ?",
        "HTTP_HOST, my host",
        "HTTP_HOST, api_1",
        "CURRENCY, euro",
        "ORDER_HOLD, 90",
        "ORDER_HOLD, PT0S",
        "ORDER_HOLD, P2D",
        "SHIPPING_COUNTRIES, \"DE,Austria\"",
        "SHIPPING_PARCEL, \"12345x20x10cm, 250g\"",
        "SHIPPING_PARCEL, \"30x20x10in, 250g\"",
        "SHIPPING_PARCEL, \"30x0x10cm, 250g\"",
        "SHIPPING_PARCEL, \"30x20x10cm, 0g\"",
        "SHIPPING_PARCEL_LIMIT, \"29x20x10cm, 20kg\"",
        "SHIPPING_PARCEL_LIMIT, \"60x40x40cm, 249g\"",
        "SHIPPING_PRICE, cheap",
        "SHIPPING_PRICE, -4.90",
        "SHIPPING_PRICE, 4.905",
        "SHIPPING_DAYS, week",
        "SHIPPING_TOLERANCE, some",
        "CORS_ORIGINS, my.shop",
        "CORS_ORIGINS, https://my.shop/",
        "CORS_ORIGINS, \"https://my.shop,*\"",
        "HTTP_STREAMS_PER_CALLER, many",
        "HTTP_STREAMS_PER_CALLER, -1",
        "HTTP_TRUSTED_PROXIES, proxy.example",
        "HTTP_TRUSTED_PROXIES, 192.0.2",
        "HTTP_TRUSTED_PROXIES, 10.0.0.256",
        "HTTP_TRUSTED_PROXIES, 10.0.0.0/33",
        "HTTP_TRUSTED_PROXIES, \"10.0.0.0/8,2001:db8::/129\"",
        "HTTP_TRUSTED_PROXIES, 2001:db8::/",
        "THROTTLE_DECLINES, some",
        "THROTTLE_DECLINES, -1",
        "THROTTLE_WINDOW, 600",
        "THROTTLE_WINDOW, PT0S",
        "THROTTLE_WINDOW, P2D",
        "SANDBOX_MIXED, maybe",
        "CART_KEY, tooshort",
      })
  void aWrongSettingIsNamedAndItsValueKeptQuiet(Setting setting, String value) {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> read(Map.of(setting, value)))
        .withMessageStartingWith(setting.key() + " ")
        .withMessageNotContaining(value);
  }

  @Test
  void aSettingThatThereIsNotIsNotOverlooked() throws IOException {
    var file = file("marketplace.htpp.port=81");

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> Configuration.read(Optional.of(file), Map.of()))
        .withMessageStartingWith("marketplace.htpp.port is not a setting");
  }

  @Test
  void aFileThatIsNotThereIsNotOverlooked() {
    var missing = Optional.of(folder.resolve("missing.properties"));

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> Configuration.read(missing, Map.of()))
        .withMessageContaining("missing.properties");
  }

  @Test
  void realAndSandboxedPartiesAreNotMixedByAccident() {
    var oneReal = Map.of(Setting.PAYMENT_SECRET_KEY, "sk_live_1", Setting.CART_KEY, KEY);

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> read(oneReal))
        .withMessageStartingWith("marketplace.sanity.token is not set")
        .withMessageNotContaining("sk_live_1");
  }

  @Test
  void realAndSandboxedPartiesAreMixedWhenThatIsSaid() {
    var mixed =
        read(
            Map.of(
                Setting.PAYMENT_SECRET_KEY, "sk_live_1",
                Setting.CART_KEY, KEY,
                Setting.SANDBOX_MIXED, "true"));

    assertThat(mixed.sandboxed()).containsExactlyInAnyOrder(Party.SANITY, Party.SHIPMENT);
  }

  @Test
  void aRealShopNeedsACartKeyOfItsOwn() {
    var real =
        Map.of(
            Setting.SANITY_TOKEN, "t",
            Setting.PAYMENT_SECRET_KEY, "sk",
            Setting.SHIPMENT_API_KEY, "k");

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> read(real))
        .withMessageStartingWith("marketplace.cart.key is not set");
  }

  @Test
  void theLocalCartKeyIsMadeOnceAndKept() {
    var configuration = read(Map.of(Setting.DATA, folder.resolve("data").toString()));

    var key = CartKeys.of(configuration);

    assertThat(key).hasSizeGreaterThanOrEqualTo(32);
    assertThat(CartKeys.of(configuration)).isEqualTo(key);
    assertThat(CartKeys.of(read(Map.of(Setting.CART_KEY, KEY)))).isEqualTo(KEY.getBytes(UTF_8));
  }

  private static Configuration read(Map<Setting, String> said) {
    return Configuration.read(Optional.empty(), said);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("test.properties"), content);
  }
}

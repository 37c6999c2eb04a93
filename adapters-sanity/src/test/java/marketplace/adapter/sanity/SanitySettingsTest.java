package marketplace.adapter.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.spi.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitySettingsTest {
  private static final Map<String, String> PROJECT =
      Map.of("marketplace.sanity.project-id", "abc12345", "marketplace.sanity.token", "sk-secret");

  @Test
  void aProjectIsReadAtItsOwnHostAndBrowsedAtTheEdge() {
    var settings = read(PROJECT);

    assertThat(settings.live()).isEqualTo(URI.create("https://abc12345.api.sanity.io"));
    assertThat(settings.listings()).isEqualTo(URI.create("https://abc12345.apicdn.sanity.io"));
    assertThat(settings.dataset()).isEqualTo("production");
    assertThat(settings.apiVersion()).isEqualTo("2025-02-19");
    assertThat(settings.stockField()).isEqualTo("stock");
    assertThat(settings.currency().getCurrencyCode()).isEqualTo("EUR");
  }

  @Test
  void theEdgeCanBeSwitchedOff() {
    var settings = read(and(PROJECT, "marketplace.sanity.use-cdn", "false"));

    assertThat(settings.listings()).isEqualTo(settings.live());
  }

  @Test
  void anAddressOfOnesOwnAnswersEverythingAndMayNeedNoToken() {
    var settings = read(Map.of("marketplace.sanity.url", "http://localhost:8181/"));

    assertThat(settings.live()).isEqualTo(URI.create("http://localhost:8181"));
    assertThat(settings.listings()).isEqualTo(settings.live());
    assertThat(settings.token()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "marketplace.sanity.url, ftp://example.com",
    "marketplace.sanity.url, tp://localhost:8181",
    "marketplace.sanity.url, //localhost:8181",
    "marketplace.sanity.url, localhost:8181",
    "marketplace.sanity.url, not an address",
    "marketplace.sanity.project-id, ABC_1",
    "marketplace.sanity.dataset, -x",
    "marketplace.sanity.api-version, v1",
    "marketplace.sanity.api-version, 2021-03-25",
    "marketplace.sanity.token, sk secret",
    "marketplace.sanity.use-cdn, maybe",
    "marketplace.currency, EURO",
    "marketplace.currency, XXX",
    "marketplace.catalog.stock-field, 'stock, secret'",
    "marketplace.catalog.stock-field, a..b",
    "marketplace.catalog.projection, /nowhere/product.groq"
  })
  void aWrongSettingIsNamedAndItsValueIsNot(String name, String value) {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> read(and(PROJECT, name, value)))
        .withMessageStartingWith(name + " ")
        .withMessageNotContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketplace.sanity.project-id", "marketplace.sanity.token"})
  void aProjectNeedsItsIdAndAToken(String name) {
    var rest = new HashMap<>(PROJECT);
    rest.remove(name);

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> read(rest))
        .withMessage(name + " is not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "title", "{title", "{title}]", "{title}{price}", "{\"a\": (1]}", "// {title}"})
  void aProjectionIsOnePairOfBraces(String text, @TempDir Path folder) throws IOException {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> read(and(PROJECT, "marketplace.catalog.projection", file(folder, text))))
        .withMessageStartingWith("marketplace.catalog.projection ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {title}                        | {title}
          `{"a}": '}\\'', "b": x[0]{c}}` | `{"a}": '}\\'', "b": x[0]{c}}`
          {"url": "https://example.com"} | {"url": "https://example.com"}
          `// a } here\n{title}`         | {title}
          `{title // }\n}`               | `{title \n}`
          """)
  void textsAndCommentsInAProjectionMayHoldBraces(String text, String read, @TempDir Path folder)
      throws IOException {
    var settings = read(and(PROJECT, "marketplace.catalog.projection", file(folder, text)));

    assertThat(settings.projection()).isEqualTo(read);
  }

  @Test
  void theTokenIsNotShown() {
    assertThat(read(PROJECT)).asString().contains("abc12345").doesNotContain("sk-secret");
  }

  private static String file(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("product.groq"), text).toString();
  }

  private static Map<String, String> and(Map<String, String> some, String name, String value) {
    var more = new HashMap<>(some);
    more.put(name, value);
    return more;
  }

  private static SanitySettings read(Map<String, String> settings) {
    return SanitySettings.of(name -> Optional.ofNullable(settings.get(name)));
  }
}

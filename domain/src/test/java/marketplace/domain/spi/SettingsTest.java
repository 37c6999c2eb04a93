package marketplace.domain.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Settings NOTHING_SET = _ -> Optional.empty();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://localhost:8181",
        "HTTPS://Api.Stripe.com",
        "https://api.stripe.com.:443",
        "http://3scale.example/v2/~shop_1",
        "http://127.0.0.1:65535",
        "http://[::1]:8181",
        "http://[2001:db8::8a2e:370:7334]",
        "http://[1:2:3:4:5:6:7:8]",
        "http://[::]"
      })
  void aUrlHasHttpOrHttpsAndAHost(String url) {
    assertThat(set(url).url("x")).contains(url);
    assertThat(URI.create(url).getHost()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:8181",
        "//localhost:8181",
        "/v1",
        "https://",
        "http:///v1",
        "http:localhost",
        "http://:8181",
        "ftp://localhost",
        "httpss://localhost",
        "http://my_shop",
        "http://-shop",
        "http://shop..example",
        "http://127.0.0.256",
        "http://127.0.0",
        "http://127.0.0.1.2",
        "http://[1:2]",
        "http://[1::2::3]",
        "http://[:::1]",
        "http://[1:2:3:4:5:6:7:8:9]",
        "http://[12345::]",
        "http://::1",
        "http://localhost:",
        "http://localhost:0",
        "http://localhost:65536",
        "http://localhost:99999999999999999999",
        "http://me:word@localhost",
        "http://localhost?a=b",
        "http://localhost#a",
        "http://local host",
        "http://localhost/a b",
        "http://localhost/%zz",
        "http://localhost\n",
        "http://löcalhost"
      })
  void whatIsNoUrlIsNamedAndNotShown(String text) {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> set(text).url("marketplace.payment.url"))
        .withMessage(
            "marketplace.payment.url is not an http or https URL such as https://api.example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://api.stripe.com", "https://api.stripe.com/base"})
  void aUrlIsReadWithoutTheSlashesAtItsEnd(String url) {
    assertThat(set(url + "/").url("x")).contains(url);
    assertThat(set(url + "//").url("x")).contains(url);
  }

  @ParameterizedTest
  @CsvSource({
    "20s, PT20S",
    "PT20S, PT20S",
    "0.3s, PT0.3S",
    "1h30m, PT1H30M",
    "P2D, PT48H",
    "pt5m, PT5M"
  })
  void aDurationIsWrittenWithOrWithoutItsPrefix(String text, Duration duration) {
    assertThat(set(text).duration("x")).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "20", "s", "soon", "PT", "0s", "-1s", "PT-5S", "9999999999999999999h"})
  void whatIsNoPositiveDurationIsNamedAndNotShown(String text) {
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> set(text).duration("marketplace.payment.timeout"))
        .withMessage("marketplace.payment.timeout is not a positive duration such as 20s or PT20S");
  }

  @Test
  void whatIsNotSetIsEmptyUnlessItIsRequired() {
    assertThat(NOTHING_SET.url("x")).isEmpty();
    assertThat(NOTHING_SET.duration("x")).isEmpty();
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> NOTHING_SET.require("x"))
        .withMessage("x is not set");
  }

  private static Settings set(String value) {
    return _ -> Optional.of(value);
  }
}

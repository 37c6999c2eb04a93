package marketplace.adapter.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import marketplace.domain.spi.CarrierProvider;
import marketplace.domain.spi.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasyPostProviderTest {
  private static final Map<String, String> REAL =
      Map.of(
          "marketplace.shipment.api-key", "EZAK1",
          "marketplace.shipping.from", "Moss & Fern; 2 Rue du Bac; Paris; ; 75007; FR");

  @Test
  void easyPostOffersItself() {
    assertThat(ServiceLoader.load(CarrierProvider.class))
        .extracting(CarrierProvider::name)
        .containsExactly("easypost");
  }

  @Test
  void itsCredentialIsTheApiKey() {
    assertThat(new EasyPostProvider().credential()).isEqualTo("marketplace.shipment.api-key");
  }

  @Test
  void aKeyAndASenderAreAllItNeeds() {
    assertThat(create(REAL).carrier()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketplace.shipment.api-key", "marketplace.shipping.from"})
  void withoutThemThereIsNoEasyPost(String missing) {
    var settings = new HashMap<>(REAL);
    settings.remove(missing);

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> create(settings))
        .withMessageContaining(missing);
  }

  @Test
  void elsewhereTheSenderIsTheDemos() {
    var settings =
        Map.of(
            "marketplace.shipment.api-key", "EZTK1",
            "marketplace.shipment.url", "http://localhost:8183");

    assertThat(create(settings).carrier()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "marketplace.shipment.api-key, EZAK 12345",
    "marketplace.shipment.api-key, EZAK:12345",
    "marketplace.shipment.url,     api.easypost.com",
    "marketplace.shipment.url,     //localhost:8181",
    "marketplace.shipment.timeout, 12345 days",
    "marketplace.shipping.from,    12345 Main Street",
    "marketplace.shipping.from,    Moss; 2 Rue du Bac; Paris; ; 12345; France",
    "marketplace.shipping.from,    Moss; ; Paris; ; 12345; FR"
  })
  void aWrongSettingIsNamedAndNotShown(String name, String value) {
    var settings = new HashMap<>(REAL);
    settings.put(name, value);

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> create(settings))
        .satisfies(
            invalid -> assertThat(invalid.getMessage()).startsWith(name).doesNotContain("12345"));
  }

  private static CarrierProvider.Ports create(Map<String, String> settings) {
    return new EasyPostProvider().create(Carriers.settings(settings));
  }
}

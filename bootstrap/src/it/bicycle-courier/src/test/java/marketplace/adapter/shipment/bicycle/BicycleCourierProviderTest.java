package marketplace.adapter.shipment.bicycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import marketplace.domain.Unavailable;
import marketplace.domain.spi.CarrierProvider;
import marketplace.domain.spi.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BicycleCourierProviderTest {
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "marketplace.shipment.url", "https://couriers.example",
              "marketplace.shipment.api-key", "key"));

  @Test
  void theCouriersOfferThemselves() {
    assertThat(ServiceLoader.load(CarrierProvider.class))
        .extracting(CarrierProvider::name)
        .containsExactly("bicycle-courier");
  }

  @Test
  void theirCredentialIsTheKeyThatTheyGave() {
    assertThat(new BicycleCourierProvider().credential()).isEqualTo("marketplace.shipment.api-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketplace.shipment.url", "marketplace.shipment.api-key"})
  void withoutWhatTheyNeedThereAreNoCouriers(String missing) {
    settings.remove(missing);

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(this::create)
        .withMessage(missing + " is not set");
  }

  @Test
  void aKeyThatIsNoneIsNamed() {
    settings.put("marketplace.shipment.public-key", "bicycle");

    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(this::create)
        .withMessageStartingWith("marketplace.shipment.public-key");
  }

  @Test
  void withoutTheirPublicKeyNothingIsBelievedAndNothingLost() {
    var notices = create().notices();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> notices.read(new byte[0], Map.of()));
  }

  private CarrierProvider.Ports create() {
    return new BicycleCourierProvider().create(name -> Optional.ofNullable(settings.get(name)));
  }
}

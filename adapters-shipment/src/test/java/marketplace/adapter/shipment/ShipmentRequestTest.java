package marketplace.adapter.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import marketplace.domain.catalog.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShipmentRequestTest {
  private static final Box BOX = Box.parse("30x20x10cm, 250g");

  @Test
  void sidesAreInInchesAndNeverTooShort() {
    var parcel = ShipmentRequest.Parcel.of(BOX, new Weight(1000));

    assertThat(parcel.length()).isEqualTo("11.9");
    assertThat(parcel.width()).isEqualTo("7.9");
    assertThat(parcel.height()).isEqualTo("4.0");
  }

  @ParameterizedTest
  @CsvSource({"0, 8.9", "250, 8.9", "1000, 35.3", "1001, 35.4"})
  void theWeightIsInOuncesNeverTooLightAndAtLeastThatOfTheBox(long grams, BigDecimal ounces) {
    assertThat(ShipmentRequest.Parcel.of(BOX, new Weight(grams)).weight()).isEqualTo(ounces);
  }
}

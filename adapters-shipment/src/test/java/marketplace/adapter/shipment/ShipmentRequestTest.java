package marketplace.adapter.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import marketplace.domain.catalog.Size;
import marketplace.domain.catalog.Weight;
import marketplace.domain.shipment.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShipmentRequestTest {
  @Test
  void sidesAreInInchesAndNeverTooShort() {
    var parcel = ShipmentRequest.Parcel.of(box(1000));

    assertThat(parcel.length()).isEqualTo("11.9");
    assertThat(parcel.width()).isEqualTo("7.9");
    assertThat(parcel.height()).isEqualTo("4.0");
  }

  @ParameterizedTest
  @CsvSource({"250, 8.9", "1000, 35.3", "1001, 35.4"})
  void theWeightIsInOuncesAndNeverTooLight(long grams, BigDecimal ounces) {
    assertThat(ShipmentRequest.Parcel.of(box(grams)).weight()).isEqualTo(ounces);
  }

  private static Box box(long grams) {
    return new Box(List.of(), new Weight(grams), new Size(300, 200, 100));
  }
}

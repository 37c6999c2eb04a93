package marketplace.adapter.shipment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import marketplace.domain.Unavailable;
import marketplace.testkit.CarrierNoticesContract;
import marketplace.testkit.TestCarrierProvider;
import org.junit.jupiter.api.Test;

class EasyPostNoticesTest extends CarrierNoticesContract {
  @Override
  protected TestCarrierProvider start(Path folder) {
    return new SandboxedEasyPost(folder);
  }

  @Test
  void withoutASecretNothingIsBelievedAndNothingLost() {
    var notices = Carriers.ports(Map.of()).notices();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> notices.read(new byte[0], Map.of()));
  }
}

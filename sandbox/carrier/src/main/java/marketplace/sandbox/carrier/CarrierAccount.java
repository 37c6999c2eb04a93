package marketplace.sandbox.carrier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The carriers that the account of the sandbox can buy from. */
enum CarrierAccount {
  USPS("usps", "USPS", "UspsAccount", "USPS"),
  UPS("ups", "UPS", "UpsAccount", "UPS"),
  FEDEX("fedex", "FedEx", "FedexAccount", "FedEx"),
  DHL("dhlexpress", "DHLExpress", "DhlExpressAccount", "DHL Express");

  private final String id;
  private final String carrier;
  private final String type;
  private final String readable;

  CarrierAccount(String id, String carrier, String type, String readable) {
    this.id = "ca_sandbox_" + id;
    this.carrier = carrier;
    this.type = type;
    this.readable = readable;
  }

  static List<CarrierAccount> all() {
    return List.of(values());
  }

  static Optional<CarrierAccount> of(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  String id() {
    return id;
  }

  /** What the carrier is called in rates and trackers. */
  String carrier() {
    return carrier;
  }

  String type() {
    return type;
  }

  /** What the carrier is called by people. */
  String readable() {
    return readable;
  }
}

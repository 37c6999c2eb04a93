package marketplace.adapter.shipment;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import marketplace.domain.port.Carrier;
import marketplace.domain.spi.CarrierProvider;
import marketplace.domain.spi.Settings;

/** EasyPost's adapter as the shop gets it, pointed at a party of the test's choice. */
final class Carriers {
  static final String KEY = "EZTKshop";

  private Carriers() {}

  static Carrier to(URI party) {
    return create(Map.of("marketplace.shipment.url", party.toString()));
  }

  static Carrier impatient(URI party) {
    return create(
        Map.of(
            "marketplace.shipment.url", party.toString(), "marketplace.shipment.timeout", "0.3s"));
  }

  private static Carrier create(Map<String, String> settings) {
    return ports(settings).carrier();
  }

  static CarrierProvider.Ports ports(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.putIfAbsent("marketplace.shipment.url", "http://127.0.0.1:9");
    all.put("marketplace.shipment.api-key", KEY);
    return new EasyPostProvider().create(settings(all));
  }

  static Settings settings(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}

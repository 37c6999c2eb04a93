package marketplace.bootstrap.settings;

import java.util.List;
import java.util.ServiceLoader;
import marketplace.domain.spi.CarrierProvider;
import marketplace.domain.spi.InvalidSetting;
import marketplace.domain.spi.PaymentProvider;

/** The payment provider and the carrier whose adapters are on the class path: one of each. */
public final class Providers {
  private Providers() {}

  public static PaymentProvider payment() {
    return only("payment", ServiceLoader.load(PaymentProvider.class));
  }

  public static CarrierProvider carrier() {
    return only("shipment", ServiceLoader.load(CarrierProvider.class));
  }

  private static <T> T only(String party, ServiceLoader<T> offers) {
    var found = offers.stream().map(ServiceLoader.Provider::get).toList();
    if (found.size() != 1) {
      throw new InvalidSetting(
          "The class path", "needs one %s adapter and has %s".formatted(party, names(found)));
    }
    return found.getFirst();
  }

  private static String names(List<?> found) {
    return found.isEmpty()
        ? "none"
        : String.join(", ", found.stream().map(it -> it.getClass().getName()).toList());
  }
}

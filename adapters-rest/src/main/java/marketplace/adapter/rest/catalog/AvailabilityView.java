package marketplace.adapter.rest.catalog;

import java.util.OptionalInt;
import marketplace.domain.catalog.Availability;

/** How much can be sold today, as it is shown. */
public record AvailabilityView(boolean inStock, OptionalInt left) {
  public static AvailabilityView of(Availability availability) {
    return switch (availability) {
      case Availability.Unlimited _ -> new AvailabilityView(true, OptionalInt.empty());
      case Availability.Counted(var left) -> new AvailabilityView(left > 0, OptionalInt.of(left));
    };
  }
}

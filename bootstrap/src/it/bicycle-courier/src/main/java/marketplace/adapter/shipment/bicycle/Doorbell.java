package marketplace.adapter.shipment.bicycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/** A door that couriers have found. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Doorbell(String street) {
  Doorbell {
    Objects.requireNonNull(street);
  }
}

package marketplace.adapter.shipment.bicycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.AddressCheck.Part;
import org.jspecify.annotations.Nullable;

/**
 * Why the couriers will not.
 *
 * @param problem such as {@code no-such-address}
 * @param field which part of an address it is about, if it is about one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Problem(@Nullable String problem, @Nullable String field) {
  static final Problem NONE = new Problem(null, null);

  String code() {
    return Objects.requireNonNullElse(problem, "refused");
  }

  /** What is wrong with the address, if that is what is wrong. */
  Optional<AddressCheck.Undeliverable> undeliverable() {
    return "no-such-address".equals(problem)
        ? Optional.of(
            new AddressCheck.Undeliverable(
                List.of(new AddressCheck.Fault(part(), "No courier finds this"))))
        : Optional.empty();
  }

  private Part part() {
    return switch (Objects.requireNonNullElse(field, "")) {
      case "street" -> Part.LINE1;
      case "more" -> Part.LINE2;
      case "town" -> Part.CITY;
      case "region" -> Part.REGION;
      case "code" -> Part.POSTAL_CODE;
      case "country" -> Part.COUNTRY;
      default -> Part.WHOLE;
    };
  }
}

package marketplace.adapter.shipment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import marketplace.domain.shipment.AddressCheck;
import marketplace.domain.shipment.AddressCheck.Fault;
import marketplace.domain.shipment.AddressCheck.Part;
import org.jspecify.annotations.Nullable;

/** An address as EasyPost shows it, with what it found on the map. */
record AddressDocument(@Nullable Verifications verifications) {
  record Verifications(@Nullable Verification delivery) {}

  record Verification(@Nullable Boolean success, @Nullable List<Defect> errors) {}

  /**
   * What is wrong.
   *
   * @param field its own name for a part of the address
   */
  record Defect(@Nullable String code, @Nullable String field, @Nullable String message) {
    private static final String WHOLE = "address";

    Fault toDomain() {
      return new Fault(part(), message == null ? "Cannot be found" : message);
    }

    boolean isOfThisPart() {
      return field != null && !field.equals(WHOLE);
    }

    private Part part() {
      return switch (field) {
        case "street1" -> Part.LINE1;
        case "street2" -> Part.LINE2;
        case "city" -> Part.CITY;
        case "state" -> Part.REGION;
        case "zip" -> Part.POSTAL_CODE;
        case "country" -> Part.COUNTRY;
        case null, default -> Part.WHOLE;
      };
    }
  }

  /** What is asked: whether somebody could deliver there. */
  record Request(Address address, @JsonProperty("verify") List<String> verify) {
    private static final List<String> DELIVERY = List.of("delivery");

    Request(Address address) {
      this(address, DELIVERY);
    }
  }

  AddressCheck toDomain() {
    var delivery = verifications == null ? null : verifications.delivery();
    if (delivery == null || delivery.success() == null) {
      return new AddressCheck.Unknown("It was not looked up");
    }
    return delivery.success()
        ? new AddressCheck.Deliverable()
        : undeliverable(delivery.errors() == null ? List.of() : delivery.errors());
  }

  /** Where a part is named, that the whole is not found adds nothing. */
  static AddressCheck.Undeliverable undeliverable(List<Defect> defects) {
    var named = defects.stream().filter(Defect::isOfThisPart).toList();
    var faults = (named.isEmpty() ? defects : named).stream().map(Defect::toDomain).toList();
    return new AddressCheck.Undeliverable(faults);
  }
}

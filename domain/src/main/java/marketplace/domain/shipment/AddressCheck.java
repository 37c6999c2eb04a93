package marketplace.domain.shipment;

import java.util.List;
import marketplace.domain.Refusal;
import marketplace.domain.Violation;

/** What a carrier says of an address. */
public sealed interface AddressCheck {
  record Deliverable() implements AddressCheck {}

  /** It is not on the map, or no house is there. */
  record Undeliverable(List<Fault> faults) implements AddressCheck {
    private static final String CODE = "address-undeliverable";
    private static final String MESSAGE = "No carrier finds this address";

    public Undeliverable {
      faults = List.copyOf(faults);
    }

    /** The same for whoever gave the address. */
    public Refusal.Invalid refusal() {
      return new Refusal.Invalid(CODE, MESSAGE, faults.stream().map(Fault::violation).toList());
    }

    /** Whether it was refused for the address, which is for good. */
    public static boolean isReasonOf(Refusal refusal) {
      return refusal.code().equals(CODE);
    }
  }

  /** No answer, or none that says anything. */
  record Unknown(String why) implements AddressCheck {}

  /**
   * What is wrong with one part of an address.
   *
   * @param message in the carrier's words
   */
  record Fault(Part part, String message) {
    private Violation violation() {
      return new Violation("/shippingAddress" + part.pointer, Undeliverable.CODE, message);
    }
  }

  /** The parts of an address that a carrier may find fault with. */
  enum Part {
    WHOLE(""),
    LINE1("/line1"),
    LINE2("/line2"),
    CITY("/city"),
    REGION("/region"),
    POSTAL_CODE("/postalCode"),
    COUNTRY("/country");

    private final String pointer;

    Part(String pointer) {
      this.pointer = pointer;
    }
  }
}

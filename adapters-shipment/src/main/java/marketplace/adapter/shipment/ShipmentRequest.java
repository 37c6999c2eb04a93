package marketplace.adapter.shipment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import marketplace.domain.catalog.Weight;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.shipment.Consignment;
import org.jspecify.annotations.Nullable;

/** What EasyPost is asked to rate, in its own terms. */
record ShipmentRequest(Shipment shipment) {

  /** A shipment, named by the shop so that it can be found in EasyPost's dashboard. */
  record Shipment(String reference, Address toAddress, Address fromAddress, Parcel parcel) {}

  /**
   * One end of the way.
   *
   * @param verify true to have it looked up on the map; the word alone switches that on, therefore
   *     it is left out otherwise
   */
  record Address(
      String name,
      String street1,
      @Nullable String street2,
      String city,
      @Nullable String state,
      String zip,
      String country,
      @Nullable Boolean verify) {

    private static Address of(Line name, PostalAddress address, @Nullable Boolean verify) {
      return new Address(
          name.value(),
          address.line1().value(),
          address.line2().map(Line::value).orElse(null),
          address.city().value(),
          address.region().map(Line::value).orElse(null),
          address.postalCode().value(),
          address.country().code(),
          verify);
    }
  }

  /** A box in inches and ounces, to the one decimal that EasyPost reads, and never too small. */
  record Parcel(BigDecimal length, BigDecimal width, BigDecimal height, BigDecimal weight) {
    private static final BigDecimal CENTIMETRES_PER_INCH = new BigDecimal("2.54");
    private static final BigDecimal GRAMS_PER_OUNCE = new BigDecimal("28.349523125");

    static Parcel of(Box box, Weight content) {
      return new Parcel(
          inches(box.length()),
          inches(box.width()),
          inches(box.height()),
          ounces(box.packedWith(content)));
    }

    private static BigDecimal inches(BigDecimal centimetres) {
      return centimetres.divide(CENTIMETRES_PER_INCH, 1, RoundingMode.CEILING);
    }

    private static BigDecimal ounces(Weight weight) {
      return BigDecimal.valueOf(weight.grams()).divide(GRAMS_PER_OUNCE, 1, RoundingMode.CEILING);
    }
  }

  static ShipmentRequest of(Consignment consignment, Sender sender, Box box) {
    return new ShipmentRequest(
        new Shipment(
            consignment.name(),
            Address.of(consignment.recipient().name(), consignment.to(), true),
            Address.of(sender.name(), sender.address(), null),
            Parcel.of(box, consignment.weight())));
  }
}

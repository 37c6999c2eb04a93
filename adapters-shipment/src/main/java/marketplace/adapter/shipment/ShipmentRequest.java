package marketplace.adapter.shipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import marketplace.domain.catalog.Weight;
import marketplace.domain.shipment.Box;
import marketplace.domain.shipment.Consignment;

/** What EasyPost is asked to rate, in its own terms. */
record ShipmentRequest(Shipment shipment) {

  /**
   * A shipment, named by the shop so that it can be found in EasyPost's dashboard.
   *
   * @param carrierAccounts whose rates are asked for; of all that the account has if it is empty
   */
  record Shipment(
      String reference,
      Address toAddress,
      Address fromAddress,
      Parcel parcel,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> carrierAccounts) {}

  /** A box in inches and ounces, to the one decimal that EasyPost reads, and never too small. */
  record Parcel(BigDecimal length, BigDecimal width, BigDecimal height, BigDecimal weight) {
    private static final BigDecimal MILLIMETRES_PER_INCH = new BigDecimal("25.4");
    private static final BigDecimal GRAMS_PER_OUNCE = new BigDecimal("28.349523125");

    static Parcel of(Box box) {
      var size = box.size();
      return new Parcel(
          inches(size.length()), inches(size.width()), inches(size.height()), ounces(box.weight()));
    }

    private static BigDecimal inches(int millimetres) {
      return BigDecimal.valueOf(millimetres).divide(MILLIMETRES_PER_INCH, 1, RoundingMode.CEILING);
    }

    private static BigDecimal ounces(Weight weight) {
      return BigDecimal.valueOf(weight.grams()).divide(GRAMS_PER_OUNCE, 1, RoundingMode.CEILING);
    }
  }

  static ShipmentRequest of(Consignment consignment, Sender sender, List<String> accounts) {
    var recipient = consignment.recipient().map(it -> it.name().value()).orElse(null);
    return new ShipmentRequest(
        new Shipment(
            consignment.name(),
            Address.of(consignment.to()).named(recipient).verified(),
            Address.of(sender.address()).named(sender.name().value()),
            Parcel.of(consignment.box()),
            accounts));
  }
}

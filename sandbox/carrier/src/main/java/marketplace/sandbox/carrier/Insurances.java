package marketplace.sandbox.carrier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import marketplace.sandbox.wire.Answer;

/** Insuring what a label was bought for, once. */
final class Insurances {
  private static final BigDecimal MOST = BigDecimal.valueOf(5000);

  private final Ledger ledger;
  private final Views views;

  Insurances(Ledger ledger, Views views) {
    this.ledger = ledger;
    this.views = views;
  }

  Answer insure(Call call) {
    var shipment = ledger.shipment(call.id());
    if (!shipment.postage().holds()) {
      throw EasyPostError.unprocessable(
          "SHIPMENT.POSTAGE.REQUIRED", "Postage is required before a shipment can be insured.");
    }
    if (shipment.insurance() != null) {
      throw EasyPostError.unprocessable(
          "SHIPMENT.INSURANCE.ALREADY_PURCHASED", "The shipment is insured already.");
    }
    var amount =
        amount(call.body(), "amount")
            .orElseThrow(() -> refused("REQUIRED", "The amount is required."));
    var insured = shipment.insured(amount, ledger.now());
    ledger.shipments().put(call.writer(), insured.id(), insured);
    return Answer.json(200, views.of(insured));
  }

  /** An amount as it stands in a request, in dollars; none where nothing is to be insured. */
  static Optional<String> amount(Fields fields, String name) {
    return fields.number(name).stream()
        .mapToObj(BigDecimal::valueOf)
        .filter(it -> it.signum() != 0)
        .map(Insurances::insurable)
        .findFirst();
  }

  private static String insurable(BigDecimal amount) {
    if (amount.signum() < 0) {
      throw refused("BELOW_MINIMUM", "The amount is too low.");
    }
    if (amount.compareTo(MOST) > 0) {
      throw refused("ABOVE_MAXIMUM", "The amount is too high.");
    }
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static EasyPostError refused(String why, String message) {
    return EasyPostError.unprocessable("INSURANCE.AMOUNT." + why, message);
  }
}

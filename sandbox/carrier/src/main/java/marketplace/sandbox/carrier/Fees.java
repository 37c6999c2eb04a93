package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a label costs the account, piece by piece. */
final class Fees {
  private static final int DIGITS = 5;

  /** What an insurance costs of what it is for. */
  private static final BigDecimal PREMIUM = new BigDecimal("0.005");

  private Fees() {}

  static List<ObjectNode> of(Postage.Bought bought, Shipment shipment) {
    var isRefunded = shipment.postage() instanceof Postage.Refunded;
    var fees = new ArrayList<ObjectNode>();
    fees.add(fee("LabelFee", BigDecimal.ZERO, isRefunded));
    fees.add(fee("PostageFee", bought.rate().price(), isRefunded));
    if (shipment.insurance() != null) {
      var premium = new BigDecimal(shipment.insurance()).multiply(PREMIUM);
      fees.add(fee("InsuranceFee", premium, isRefunded));
    }
    return fees;
  }

  private static ObjectNode fee(String type, BigDecimal amount, boolean isRefunded) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("object", "Fee")
        .put("type", type)
        .put("amount", amount.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString())
        .put("charged", true)
        .put("refunded", isRefunded);
  }
}

package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the party shows of a card or a bank account. */
final class MethodDetails {
  private MethodDetails() {}

  static ObjectNode of(TestMethod test) {
    var view = JsonNodeFactory.instance.objectNode().put("type", test.type());
    if (test.type().equals("card")) {
      addCard(test, view.putObject("card"));
    } else {
      view.putObject(test.type())
          .put("account_holder_type", "individual")
          .put("account_type", test.funding())
          .put("bank_name", "SANDBOX BANK")
          .put("last4", test.last4())
          .put("routing_number", "110000000");
    }
    return view;
  }

  private static void addCard(TestMethod test, ObjectNode card) {
    card.put("brand", test.brand())
        .put("country", test.country())
        .put("display_brand", test.brand())
        .put("exp_month", 12)
        .put("exp_year", 2034)
        .put("fingerprint", "sandbox" + test.last4() + test.brand())
        .put("funding", test.funding())
        .putNull("generated_from")
        .put("last4", test.last4())
        .putNull("regulated_status")
        .putNull("wallet");
    card.putObject("checks")
        .putNull("address_line1_check")
        .putNull("address_postal_code_check")
        .put("cvc_check", "pass");
    card.putObject("networks").putNull("preferred").putArray("available").add(test.brand());
    card.putObject("three_d_secure_usage").put("supported", true);
  }
}

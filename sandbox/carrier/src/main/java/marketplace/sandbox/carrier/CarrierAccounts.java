package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import marketplace.sandbox.wire.Answer;

/** The carriers to buy from, as they are listed and chosen. */
final class CarrierAccounts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Since when there are any. */
  private static final String SINCE = "2026-01-01T00:00:00Z";

  Answer list(Call call) {
    var list = JSON.arrayNode();
    CarrierAccount.all().forEach(account -> list.add(view(account)));
    return Answer.json(200, list);
  }

  Answer find(Call call) {
    var account = CarrierAccount.of(call.id()).orElseThrow(EasyPostError::notFound);
    return Answer.json(200, view(account));
  }

  /** Those that a shipment names, or all of them where it names none. */
  static List<String> chosen(Fields shipment) {
    var all = CarrierAccount.all().stream().map(CarrierAccount::id).toList();
    var named = shipment.texts("carrier_accounts");
    if (!all.containsAll(named)) {
      throw EasyPostError.invalidShipment()
          .with("carrier_accounts", "Those of the sandbox are " + all + ".");
    }
    return named.isEmpty() ? all : named;
  }

  private static ObjectNode view(CarrierAccount account) {
    var view =
        JSON.objectNode()
            .put("id", account.id())
            .put("object", "CarrierAccount")
            .put("type", account.type())
            .put("clone", false)
            .put("created_at", SINCE)
            .put("updated_at", SINCE)
            .put("description", account.readable() + " Account")
            .putNull("reference")
            .put("billing_type", "easypost")
            .put("readable", account.readable())
            .putNull("logo");
    view.putObject("fields").set("credentials", nothing());
    view.set("credentials", nothing());
    return view.set("test_credentials", nothing());
  }

  private static JsonNode nothing() {
    return JSON.objectNode();
  }
}

package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The kinds of verification that there are, and how their findings are shown. */
final class Verifications {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DELIVERY = "delivery";
  private static final String ZIP4 = "zip4";
  private static final List<String> KINDS = List.of(DELIVERY, ZIP4);

  private Verifications() {}

  /** All that there are for an address: the nine digits of a zip are a matter of the US. */
  static List<String> all(Address address) {
    return address.country().equals("US") ? KINDS : List.of(DELIVERY);
  }

  /** Which are asked for under a name: some by their names, all with {@code true}, or none. */
  static List<String> asked(Fields fields, String name, Address address) {
    if (!fields.asked(name)) {
      return List.of();
    }
    var named = fields.texts(name);
    if (!KINDS.containsAll(named)) {
      throw EasyPostError.unprocessable(
          "ADDRESS.VERIFICATION.INVALID", "One of the verifications selected is invalid.");
    }
    return named.isEmpty() ? all(address) : named;
  }

  static ObjectNode view(Address address) {
    var view = JSON.objectNode();
    var kinds = address.verifications();
    if (kinds != null) {
      kinds.forEach(kind -> view.set(kind, findings(address, kind)));
    }
    return view;
  }

  private static ObjectNode findings(Address address, String kind) {
    var findings = JSON.objectNode().put("success", !address.hasDefects());
    var errors = findings.putArray("errors");
    var defects = address.defects();
    if (defects != null) {
      defects.forEach(defect -> errors.add(view(defect)));
    }
    return findings.set("details", kind.equals(DELIVERY) ? place(address) : JSON.nullNode());
  }

  /** Where on the map it is: the sandbox has none. */
  private static ObjectNode place(Address address) {
    return address.hasDefects()
        ? JSON.objectNode()
        : JSON.objectNode().putNull("latitude").putNull("longitude").putNull("time_zone");
  }

  static ObjectNode view(Address.Defect defect) {
    return JSON.objectNode()
        .put("code", defect.code())
        .put("field", defect.field())
        .put("message", defect.message())
        .putNull("suggestion");
  }
}

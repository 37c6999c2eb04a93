package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import marketplace.sandbox.wire.Answer;
import org.jspecify.annotations.Nullable;

/** Addresses: kept, and verified when it is asked for. */
final class Addresses {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Ledger ledger;
  private final Views views;

  Addresses(Ledger ledger, Views views) {
    this.ledger = ledger;
    this.views = views;
  }

  Answer create(Call call) {
    var inner = call.body().unwrap("address");
    return Answer.json(201, views.of(stored(inner, call)));
  }

  /** The old way to ask for strict verification, which answers in a wrapper. */
  Answer createVerified(Call call) {
    var address = kept(strict(Verification.verify(read(call.body().unwrap("address")))), call);
    var wrapper = JsonNodeFactory.instance.objectNode();
    return Answer.json(201, wrapper.set("address", views.of(address)));
  }

  Answer find(Call call) {
    return Answer.json(200, views.of(byId(call.id())));
  }

  Answer verify(Call call) {
    var address = kept(strict(Verification.verify(byId(call.id()))), call);
    var wrapper = JsonNodeFactory.instance.objectNode();
    return Answer.json(200, wrapper.set("address", views.of(address)));
  }

  /** An address as it stands in a request: one that is known by its id, or a new one. */
  Address stored(Fields fields, Call call) {
    var id = fields.text("id");
    if (id.isPresent()) {
      return byId(id.get());
    }
    var address = read(fields);
    if (asked("verify_strict", fields, call)) {
      address = strict(Verification.verify(address));
    } else if (asked("verify", fields, call)) {
      address = Verification.verify(address);
    }
    return kept(address, call);
  }

  private static boolean asked(String what, Fields fields, Call call) {
    return fields.asked(what) || call.body().asked(what);
  }

  private static Address strict(Address address) {
    var defects = address.defects();
    if (defects != null && !defects.isEmpty()) {
      throw unverified(defects);
    }
    return address;
  }

  private static EasyPostError unverified(List<Address.Defect> defects) {
    var error = EasyPostError.unprocessable("ADDRESS.VERIFY.FAILURE", "Unable to verify address.");
    defects.forEach(defect -> error.with(Views.of(defect)));
    return error;
  }

  private Address kept(Address address, Call call) {
    ledger.addresses().put(call.writer(), address.id(), address);
    return address;
  }

  private Address byId(String id) {
    return ledger.addresses().find(id).orElseThrow(EasyPostError::notFound);
  }

  private Address read(Fields fields) {
    return new Address(
        Ids.next("adr"),
        ledger.now(),
        text(fields, "name"),
        text(fields, "company"),
        text(fields, "street1"),
        text(fields, "street2"),
        text(fields, "city"),
        text(fields, "state"),
        text(fields, "zip"),
        country(fields),
        text(fields, "phone"),
        text(fields, "email"),
        null);
  }

  private static @Nullable String text(Fields fields, String name) {
    return fields.text(name).orElse(null);
  }

  private static String country(Fields fields) {
    var country = fields.text("country").orElse("US").toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(country)) {
      throw EasyPostError.unprocessable(
          "ADDRESS.COUNTRY.INVALID",
          "Invalid 'country', please provide a 2 character ISO country code.");
    }
    return country;
  }
}

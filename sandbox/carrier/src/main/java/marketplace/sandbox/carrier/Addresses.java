package marketplace.sandbox.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    var address = read(call.body().unwrap("address"));
    return Answer.json(201, wrapped(strictly(address, Verifications.all(address)), call));
  }

  Answer find(Call call) {
    return Answer.json(200, views.of(byId(call.id())));
  }

  Answer verify(Call call) {
    var address = byId(call.id());
    return Answer.json(200, wrapped(strictly(address, Verifications.all(address)), call));
  }

  /** An address as it stands in a request: one that is known by its id, or a new one. */
  Address stored(Fields fields, Call call) {
    var id = fields.text("id");
    if (id.isPresent()) {
      return byId(id.get());
    }
    var address = read(fields);
    var insisted = asked("verify_strict", address, fields, call);
    var wanted = asked("verify", address, fields, call);
    if (!insisted.isEmpty()) {
      address = strictly(address, insisted);
    } else if (!wanted.isEmpty()) {
      address = Verification.verify(address, wanted);
    }
    return kept(address, call);
  }

  private static List<String> asked(String how, Address address, Fields fields, Call call) {
    var inside = Verifications.asked(fields, how, address);
    return inside.isEmpty() ? Verifications.asked(call.body(), how, address) : inside;
  }

  private static Address strictly(Address address, List<String> verifications) {
    var verified = Verification.verify(address, verifications);
    if (verified.hasDefects()) {
      throw unverified(Objects.requireNonNull(verified.defects()));
    }
    return verified;
  }

  private ObjectNode wrapped(Address address, Call call) {
    return JsonNodeFactory.instance.objectNode().set("address", views.of(kept(address, call)));
  }

  private static EasyPostError unverified(List<Address.Defect> defects) {
    var error = EasyPostError.unprocessable("ADDRESS.VERIFY.FAILURE", "Unable to verify address.");
    defects.forEach(defect -> error.with(Verifications.view(defect)));
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
        null,
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

package marketplace.sandbox.carrier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a parcel comes from or goes to. */
record Address(
    String id,
    String created,
    @Nullable String name,
    @Nullable String company,
    @Nullable String street1,
    @Nullable String street2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    String country,
    @Nullable String phone,
    @Nullable String email,
    @Nullable List<Defect> defects) {

  /** What keeps an address from being delivered to. */
  record Defect(String code, String field, String message) {}

  /** The same address with what verification has found: nothing, when it can be delivered to. */
  Address verified(List<Defect> found) {
    return new Address(
        id, created, name, company, street1, street2, city, state, zip, country, phone, email,
        found);
  }
}

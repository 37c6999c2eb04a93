package marketplace.sandbox.carrier;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel comes from or goes to.
 *
 * @param verifications which ones were asked for; none were if there are none
 * @param defects what they found
 */
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
    @Nullable List<String> verifications,
    @Nullable List<Defect> defects) {

  /** What is wrong with an address, and in which of its fields. */
  record Defect(String code, String field, String message) {
    private static final String MINOR = "E.SECONDARY_INFORMATION.";

    /** Whether it keeps parcels from being delivered. */
    boolean hinders() {
      return !code.startsWith(MINOR);
    }
  }

  Address verified(List<String> asked, List<Defect> found) {
    return new Address(
        id, created, name, company, street1, street2, city, state, zip, country, phone, email,
        asked, found);
  }

  /** As the US post writes it: in capitals, and the street in one line. */
  Address corrected() {
    return new Address(
        id,
        created,
        capitals(name),
        capitals(company),
        capitals(streets()),
        "",
        capitals(city),
        capitals(state),
        zip,
        country,
        phone,
        capitals(email),
        verifications,
        defects);
  }

  boolean hasDefects() {
    return defects != null && defects.stream().anyMatch(Defect::hinders);
  }

  private String streets() {
    return Stream.of(street1, street2)
        .filter(it -> it != null && !it.isEmpty())
        .map(Objects::requireNonNull)
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String capitals(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}

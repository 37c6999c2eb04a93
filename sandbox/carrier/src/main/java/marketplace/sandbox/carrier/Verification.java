package marketplace.sandbox.carrier;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether an address can be delivered to. The sandbox has no map of the world; it finds an address
 * unless its street has no letter or contains the word "undeliverable", or its postal code is of
 * zeros only or not of its country's form.
 */
final class Verification {
  private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
  private static final Pattern THREE_AND_TWO = Pattern.compile("\\d{3} ?\\d{2}");
  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);

  private static final Map<String, Pattern> POSTAL_CODES =
      Map.ofEntries(
          entry("US", Pattern.compile("\\d{5}(-\\d{4})?")),
          entry("CA", Pattern.compile("(?i)[A-Z]\\d[A-Z] ?\\d[A-Z]\\d")),
          entry("GB", Pattern.compile("(?i)[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}")),
          entry("NL", Pattern.compile("(?i)\\d{4} ?[A-Z]{2}")),
          entry("PL", Pattern.compile("\\d{2}-\\d{3}")),
          entry("PT", Pattern.compile("\\d{4}-\\d{3}")),
          entry("JP", Pattern.compile("\\d{3}-?\\d{4}")),
          entry("SE", THREE_AND_TWO),
          entry("CZ", THREE_AND_TWO),
          entry("SK", THREE_AND_TWO),
          entry("GR", THREE_AND_TWO),
          entry("DE", FIVE_DIGITS),
          entry("FR", FIVE_DIGITS),
          entry("ES", FIVE_DIGITS),
          entry("IT", FIVE_DIGITS),
          entry("FI", FIVE_DIGITS),
          entry("AT", FOUR_DIGITS),
          entry("AU", FOUR_DIGITS),
          entry("BE", FOUR_DIGITS),
          entry("CH", FOUR_DIGITS),
          entry("DK", FOUR_DIGITS),
          entry("NO", FOUR_DIGITS),
          entry("NZ", FOUR_DIGITS));

  private Verification() {}

  static Address verify(Address address) {
    var defects = new ArrayList<Address.Defect>();
    if (!isStreet(address.street1())) {
      defects.add(new Address.Defect("E.STREET.INVALID", "street1", "Invalid street"));
    }
    if (!isPostalCode(address.zip(), address.country())) {
      defects.add(new Address.Defect("E.ZIP.INVALID", "zip", "Invalid zip"));
    }
    if (!defects.isEmpty()) {
      defects.addFirst(new Address.Defect("E.ADDRESS.NOT_FOUND", "address", "Address not found"));
    }
    return address.verified(List.copyOf(defects));
  }

  private static boolean isStreet(@Nullable String street) {
    return street != null
        && street.codePoints().anyMatch(Character::isLetter)
        && !street.toLowerCase(Locale.ROOT).contains("undeliverable");
  }

  private static boolean isPostalCode(@Nullable String zip, String country) {
    var form = POSTAL_CODES.get(country);
    if (zip == null) {
      return form == null;
    }
    return !zip.matches("[0 -]+")
        && (form == null ? ANYTHING : form).matcher(zip.strip()).matches();
  }
}

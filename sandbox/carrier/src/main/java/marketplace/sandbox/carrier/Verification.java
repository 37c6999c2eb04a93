package marketplace.sandbox.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marketplace.sandbox.carrier.Address.Defect;
import org.jspecify.annotations.Nullable;

/**
 * Whether an address can be delivered to. The sandbox has no map of the world: it goes by the form
 * of an address, and by the word "undeliverable" in its lines, so that everybody can tell
 * beforehand what it will find.
 */
final class Verification {
  private static final Pattern NUMBER = Pattern.compile(".*\\d.*");
  private static final String NOWHERE = "undeliverable";

  private static final Defect NO_SUCH_DOOR =
      new Defect(
          "E.SECONDARY_INFORMATION.INVALID",
          "street2",
          "Invalid secondary information(Apt/Suite#)");

  private Verification() {}

  /** The address with all that was found, and corrected if it is one that can be delivered to. */
  static Address verify(Address address, List<String> asked) {
    var verified = address.verified(asked, defects(address));
    return isAmerican(address) && !verified.hasDefects() ? verified.corrected() : verified;
  }

  private static List<Defect> defects(Address address) {
    var found = Stream.of(street(address), zip(address), state(address));
    var defects = new ArrayList<>(found.flatMap(Optional::stream).toList());
    if (!defects.isEmpty()) {
      defects.addFirst(new Defect("E.ADDRESS.NOT_FOUND", "address", "Address not found"));
    }
    if (isNowhere(text(address.street2()))) {
      defects.add(NO_SUCH_DOOR);
    }
    return defects;
  }

  private static Optional<Defect> street(Address address) {
    var street = text(address.street1());
    if (street.isEmpty()) {
      return Optional.of(new Defect("E.STREET.MISSING", "street1", "Street is missing"));
    }
    if (street.codePoints().noneMatch(Character::isLetter)) {
      return Optional.of(new Defect("E.STREET.INVALID", "street1", "Street is invalid"));
    }
    if (isAmerican(address) && !NUMBER.matcher(street).matches()) {
      return Optional.of(
          new Defect("E.HOUSE_NUMBER.MISSING", "street1", "House number is missing"));
    }
    return isNowhere(street)
        ? Optional.of(new Defect("E.STREET.INVALID", "street1", "Street is invalid"))
        : Optional.empty();
  }

  private static Optional<Defect> zip(Address address) {
    var zip = text(address.zip());
    if (!PostalCodes.haveForm(zip, address.country())) {
      return Optional.of(new Defect("E.ZIP.INVALID", "zip", "Zip is invalid"));
    }
    return zip.matches("[0 -]+")
        ? Optional.of(new Defect("E.ZIP.NOT_FOUND", "zip", "Zip not found"))
        : Optional.empty();
  }

  private static Optional<Defect> state(Address address) {
    var state = text(address.state());
    return isAmerican(address) && !state.isEmpty() && !States.contain(state)
        ? Optional.of(new Defect("E.STATE.INVALID", "state", "Invalid State"))
        : Optional.empty();
  }

  private static boolean isAmerican(Address address) {
    return address.country().equals("US");
  }

  private static String text(@Nullable String line) {
    return Objects.requireNonNullElse(line, "");
  }

  private static boolean isNowhere(String line) {
    return line.toLowerCase(Locale.ROOT).contains(NOWHERE);
  }
}

package marketplace.sandbox.carrier;

import java.util.Locale;
import java.util.Set;

/** The states of the US by their two letters, and where else its post delivers. */
final class States {
  private static final String LETTERS =
      """
      AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM
      NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AS MP AA AE AP
      """;
  private static final Set<String> ALL = Set.of(LETTERS.strip().split("\\s+"));

  private States() {}

  static boolean contain(String state) {
    return ALL.contains(state.strip().toUpperCase(Locale.ROOT));
  }
}

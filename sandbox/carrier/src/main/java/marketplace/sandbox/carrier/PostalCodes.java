package marketplace.sandbox.carrier;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/** What postal codes look like, country by country. */
final class PostalCodes {
  private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
  private static final Pattern THREE_AND_TWO = Pattern.compile("\\d{3} ?\\d{2}");
  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);

  private static final Map<String, Pattern> FORMS =
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

  private PostalCodes() {}

  /** Whether it has the form of its country; where no form is known, any will do, or none. */
  static boolean haveForm(String code, String country) {
    return FORMS.getOrDefault(country, ANYTHING).matcher(code.strip()).matches();
  }
}

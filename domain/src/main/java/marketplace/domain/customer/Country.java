package marketplace.domain.customer;

import java.util.Locale;
import java.util.Set;
import marketplace.domain.Refusal;

/** A country, by its ISO 3166-1 alpha-2 code. */
public record Country(String code) {
  private static final Set<String> CODES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  public Country {
    if (!CODES.contains(code)) {
      throw new Refusal.Invalid("country-invalid", "A country is two capital letters, such as US");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}

package marketplace.domain.shipment;

import java.util.List;
import java.util.Set;
import marketplace.domain.Refusal;
import marketplace.domain.Violation;
import marketplace.domain.customer.Country;

/**
 * On which terms the shop sends what it sells.
 *
 * @param countries where it delivers to; everywhere if none is named
 */
public record ShippingTerms(Packing packing, ShippingPolicy policy, Set<Country> countries) {
  public ShippingTerms {
    countries = Set.copyOf(countries);
  }

  /**
   * Lets addresses pass that the shop delivers to.
   *
   * @throws Refusal.Invalid {@code country-not-served} for others
   */
  public void requireServed(Country country) {
    if (!countries.isEmpty() && !countries.contains(country)) {
      var message = "The shop does not deliver to " + country;
      throw new Refusal.Invalid(
          "country-not-served",
          message,
          List.of(new Violation("/shippingAddress/country", "country-not-served", message)));
    }
  }
}

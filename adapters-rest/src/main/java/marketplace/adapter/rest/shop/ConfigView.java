package marketplace.adapter.rest.shop;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import marketplace.adapter.rest.money.MoneyView;

/**
 * What a front end may know of the shop.
 *
 * @param countries where the shop delivers to
 * @param standardShipping what the shopper pays for it, if that is known before a carrier is asked
 * @param sandbox whether nothing here is real
 */
public record ConfigView(
    String currency,
    List<String> countries,
    Optional<MoneyView> standardShipping,
    PaymentConfigView payment,
    boolean sandbox) {
  public ConfigView {
    countries = List.copyOf(countries);
  }

  /**
   * Who takes the money.
   *
   * @param publishableKey what the provider's script in the browser is started with
   * @param sandboxUrl where the sandbox is that stands in for the provider, and for the bank behind
   *     it
   */
  public record PaymentConfigView(
      String provider, Optional<String> publishableKey, Optional<URI> sandboxUrl) {}
}

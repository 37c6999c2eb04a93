package marketplace.adapter.rest;

import java.net.URI;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marketplace.adapter.rest.abuse.ThrottleSettings;
import marketplace.adapter.rest.cart.CartKey;
import marketplace.adapter.rest.live.StreamSettings;
import marketplace.adapter.rest.money.MoneyView;
import marketplace.adapter.rest.operator.OperatorToken;
import marketplace.adapter.rest.shop.ConfigView;
import marketplace.adapter.rest.shop.ConfigView.PaymentConfigView;
import marketplace.adapter.rest.shop.ReadinessCheck;
import marketplace.domain.customer.Country;
import marketplace.domain.money.Money;

/**
 * What an operator decides about the shop's HTTP surface.
 *
 * @param currency what prices are in
 * @param countries where the shop delivers to; everywhere if none is named
 * @param standardShipping what the shopper pays for it, if that is known before a carrier is asked
 * @param corsOrigins whose scripts may call from another origin, such as {@code
 *     https://shop.example}
 * @param paymentProvider what the payment provider is called
 * @param publishableKey what the provider's script in the browser is started with
 * @param paymentSandbox where the sandbox is that stands in for the payment provider
 * @param sandbox whether nothing here is real
 * @param operatorToken what operators show; without one, nobody may do what is theirs
 * @param publicUrl where the world finds this shop, if it is not where requests arrive
 * @param readiness who has to answer for the shop to be ready
 */
public record RestSettings(
    Currency currency,
    Set<Country> countries,
    Optional<Money> standardShipping,
    CartKey cartKey,
    Set<String> corsOrigins,
    ThrottleSettings throttle,
    StreamSettings streams,
    String paymentProvider,
    Optional<String> publishableKey,
    Optional<URI> paymentSandbox,
    boolean sandbox,
    Optional<OperatorToken> operatorToken,
    Optional<URI> publicUrl,
    List<ReadinessCheck> readiness) {
  public RestSettings {
    countries = Set.copyOf(countries);
    corsOrigins = Set.copyOf(corsOrigins);
    readiness = List.copyOf(readiness);
  }

  ConfigView toView() {
    var served =
        countries.isEmpty()
            ? Arrays.stream(Locale.getISOCountries())
            : countries.stream().map(Country::code);
    return new ConfigView(
        currency.getCurrencyCode(),
        served.sorted().toList(),
        standardShipping.map(MoneyView::of),
        new PaymentConfigView(paymentProvider, publishableKey, paymentSandbox),
        sandbox);
  }
}

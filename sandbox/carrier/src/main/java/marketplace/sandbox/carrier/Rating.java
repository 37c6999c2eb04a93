package marketplace.sandbox.carrier;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What carriers ask for a shipment today, in the currency of the account. */
final class Rating {
  private final Ledger ledger;
  private final Currency currency;
  private final Optional<Duration> validity;

  Rating(Ledger ledger, Settings settings) {
    this.ledger = ledger;
    this.currency = settings.currency();
    this.validity = settings.validity();
  }

  /** New rates of the accounts that the shipment is rated with, the cheapest first. */
  List<Rate> rates(Shipment shipment) {
    return Tariff.between(shipment.from().country(), shipment.to().country(), shipment.parcel())
        .filter(it -> shipment.accounts().contains(it.account().id()))
        .map(it -> rate(it, shipment.parcel()))
        .toList();
  }

  private Rate rate(Tariff tariff, Parcel parcel) {
    return new Rate(
        Ids.next("rate"),
        ledger.now(),
        tariff.account().id(),
        tariff.account().carrier(),
        tariff.service(),
        Exchange.minorUnits(tariff.cents(parcel), ledger.priceLevel(), currency),
        currency.getCurrencyCode(),
        tariff.days(),
        expiry());
  }

  private @Nullable String expiry() {
    return validity.map(it -> ledger.clock().instant().plus(it).toString()).orElse(null);
  }
}

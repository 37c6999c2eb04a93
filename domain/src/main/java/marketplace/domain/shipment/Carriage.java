package marketplace.domain.shipment;

import java.util.List;
import java.util.Optional;
import marketplace.domain.money.Money;

/**
 * A carrier's service for all boxes of an order together.
 *
 * @param cost what the carrier asks of the shop
 * @param days promised until the last box is there, if the carrier promises
 */
public record Carriage(String carrier, String service, Money cost, Optional<Integer> days) {
  /** What can be had for every one of the boxes; empty if no service takes all of them. */
  public static List<Carriage> common(List<ShippingOffer> offers) {
    return offers.stream()
        .limit(1)
        .flatMap(first -> first.rates().stream())
        .map(rate -> of(rate.carrier(), rate.service(), offers))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The same service as it is offered today. */
  public Optional<Carriage> among(List<Carriage> offered) {
    return offered.stream()
        .filter(it -> it.carrier.equals(carrier) && it.service.equals(service))
        .findFirst();
  }

  private static Optional<Carriage> of(String carrier, String service, List<ShippingOffer> offers) {
    var rates = offers.stream().flatMap(offer -> offer.rate(carrier, service).stream()).toList();
    var currencies = rates.stream().map(it -> it.price().currency()).distinct().count();
    return rates.size() == offers.size() && currencies == 1
        ? rates.stream()
            .map(ShippingRate::price)
            .reduce(Money::plus)
            .map(cost -> new Carriage(carrier, service, cost, days(rates)))
        : Optional.empty();
  }

  /** As many as the slowest takes; nothing is promised if one is not. */
  private static Optional<Integer> days(List<ShippingRate> rates) {
    return rates.stream().anyMatch(it -> it.days().isEmpty())
        ? Optional.empty()
        : rates.stream().flatMap(it -> it.days().stream()).max(Integer::compare);
  }

  /** The same for one box alone. */
  public static List<Carriage> of(ShippingOffer offer) {
    return common(List.of(offer));
  }

  /** What it costs for the box that this was offered for. */
  public Optional<ShippingRate> rateIn(ShippingOffer offer) {
    return offer.rate(carrier, service);
  }
}

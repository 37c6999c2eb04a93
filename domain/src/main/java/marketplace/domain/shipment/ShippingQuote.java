package marketplace.domain.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * In which ways a cart can be sent to an address, and what they cost today.
 *
 * @param options what the shop would choose first, then what is faster
 * @param validUntil until when the shop keeps to these prices
 */
public record ShippingQuote(List<ShippingOption> options, Instant validUntil) {
  public ShippingQuote {
    options = List.copyOf(options);
  }

  /** The same way as it is offered here. */
  public Optional<ShippingOption> same(ShippingOption earlier) {
    return options.stream()
        .filter(it -> earlier.carriage().among(List.of(it.carriage())).isPresent())
        .findFirst();
  }
}

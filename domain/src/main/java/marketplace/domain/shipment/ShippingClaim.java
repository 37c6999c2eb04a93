package marketplace.domain.shipment;

import java.time.Instant;

/**
 * What a customer was offered, and now asks for.
 *
 * @param validUntil until when the shop keeps to its price; in the past if that was for another
 *     cart or another address
 */
public record ShippingClaim(ShippingOption option, Instant validUntil) {
  public boolean isValid(Instant now) {
    return now.isBefore(validUntil);
  }
}

package marketplace.sandbox.carrier;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What one service asks for one shipment.
 *
 * @param expires when it is good no more; it is good for ever without
 */
record Rate(
    String id,
    String created,
    String account,
    String carrier,
    String service,
    @JsonAlias("cents") long minorUnits,
    String currency,
    int days,
    @Nullable String expires) {
  /** In major units. */
  BigDecimal price() {
    var digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return BigDecimal.valueOf(minorUnits, digits);
  }

  boolean isGoodAt(Instant now) {
    return expires == null || now.isBefore(Instant.parse(expires));
  }

  Rate expiredAt(Instant now) {
    return new Rate(
        id, created, account, carrier, service, minorUnits, currency, days, now.toString());
  }
}

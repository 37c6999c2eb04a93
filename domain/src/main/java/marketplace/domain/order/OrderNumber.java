package marketplace.domain.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What people call an order, on the phone and on the invoice: {@code 261122-7KQ3FA}. */
public record OrderNumber(String value) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LETTERS = 6;

  /** Shows 30 bits of the id: enough to tell a day's orders apart, far too few to open one. */
  static OrderNumber of(OrderId id, Instant placedAt) {
    var letters = id.value().substring(0, LETTERS).toUpperCase(Locale.ROOT);
    return new OrderNumber(DAY.format(placedAt) + "-" + letters);
  }

  @Override
  public String toString() {
    return value;
  }
}

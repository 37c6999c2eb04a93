package marketplace.adapter.payment.bank;

import java.util.Map;
import java.util.TreeMap;

/**
 * A transfer in the bank's books.
 *
 * @param payTo the account and the reference that the payer is to write
 * @param arrived what came in and was kept, in minor units
 * @param bounced what came in and went straight back to the payer
 * @param refunds what the shop sent back, by the names it gave
 */
record Booking(
    String id,
    String order,
    String payTo,
    String currency,
    String status,
    long arrived,
    long bounced,
    Map<String, Long> refunds) {
  static Booking registered(String id, String order, String currency) {
    var payTo = "DE02120300000000202051 " + id;
    return new Booking(id, order, payTo, currency, "registered", 0, 0, Map.of());
  }

  Booking expected() {
    return status.equals("registered") ? with("expected", arrived, bounced, refunds) : this;
  }

  Booking cancelled() {
    return status.equals("arrived") ? this : with("cancelled", arrived, bounced, refunds);
  }

  /** One transfer is kept, whatever it amounts to; what nobody waits for goes back. */
  Booking received(long money) {
    return status.equals("expected")
        ? with("arrived", money, bounced, refunds)
        : with(status, arrived, bounced + money, refunds);
  }

  /** The same name again sends nothing more back, and neither does more than there is. */
  Booking sentBack(String name, long money) {
    var all = new TreeMap<>(refunds);
    if (money <= arrived - sentBack()) {
      all.putIfAbsent(name, money);
    }
    return with(status, arrived, bounced, Map.copyOf(all));
  }

  long sentBack() {
    return refunds.values().stream().mapToLong(Long::longValue).sum();
  }

  private Booking with(String status, long arrived, long bounced, Map<String, Long> refunds) {
    return new Booking(id, order, payTo, currency, status, arrived, bounced, refunds);
  }
}

package marketplace.adapter.shipment.bicycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An errand in the books of the dispatch office, quoted at first and booked if the shop wants it.
 *
 * @param name what the shop calls it
 * @param number what customers ask after it by, once it is booked
 */
record Job(
    String errand,
    String name,
    List<Offer> offers,
    @Nullable String service,
    @Nullable String number,
    @Nullable String label,
    @Nullable String due,
    List<Entry> log) {
  /** One way to do it, at a price in cents. */
  record Offer(String offer, String service, long price, String currency, int days) {}

  /** What a courier wrote down, and when. */
  record Entry(String state, String at, String where) {}

  static Job quoted(String errand, String name, long grams) {
    var price = 490 + grams / 100;
    var offers =
        List.of(
            new Offer(errand + "-relaxed", "Relaxed", price, "EUR", 2),
            new Offer(errand + "-breathless", "Breathless", 2 * price, "EUR", 1));
    return new Job(errand, name, offers, null, null, null, null, List.of());
  }

  boolean isBooked() {
    return number != null;
  }

  /** As it is without its offers: the next one who books is told that they are gone. */
  Job expired() {
    return new Job(errand, name, List.of(), service, number, label, due, log);
  }

  Job booked(Offer offer, String ticket, Instant now) {
    var until = now.plusSeconds(offer.days() * 86_400L).toString();
    var address = "https://couriers.example/labels/" + ticket;
    return new Job(errand, name, offers, offer.service(), ticket, address, until, log)
        .noted("booked", now);
  }

  Job noted(String state, Instant now) {
    var more = new ArrayList<>(log);
    more.add(new Entry(state, now.toString(), "San Francisco"));
    return new Job(errand, name, offers, service, number, label, due, List.copyOf(more));
  }
}

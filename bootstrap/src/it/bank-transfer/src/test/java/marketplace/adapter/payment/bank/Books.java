package marketplace.adapter.payment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All that the bank has booked. */
final class Books {
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Map<String, Booking> bookings = new LinkedHashMap<>();

  /** The same name again is the same transfer. */
  synchronized Booking register(String name, String order, String currency) {
    var id = ids.computeIfAbsent(name, _ -> "transfer-" + (ids.size() + 1));
    return bookings.computeIfAbsent(id, _ -> Booking.registered(id, order, currency));
  }

  synchronized Optional<Booking> find(String id) {
    return Optional.ofNullable(bookings.get(id));
  }

  /** Books a change; empty if there is no such transfer. */
  synchronized Optional<Booking> update(String id, UnaryOperator<Booking> change) {
    return Optional.ofNullable(bookings.computeIfPresent(id, (_, it) -> change.apply(it)));
  }

  synchronized List<Booking> of(String order) {
    return bookings.values().stream().filter(it -> it.order().equals(order)).toList();
  }

  long arrivedFor(String order) {
    return of(order).stream().mapToLong(Booking::arrived).sum();
  }

  long bouncedFor(String order) {
    return of(order).stream().mapToLong(Booking::bounced).sum();
  }

  long sentBackFor(String order) {
    return of(order).stream().mapToLong(Booking::sentBack).sum();
  }
}

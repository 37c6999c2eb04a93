package marketplace.domain.order;

import java.time.Instant;
import java.util.Optional;
import marketplace.domain.order.Followup.Task;
import marketplace.domain.payment.Payment;

/** What an order needs next, and when. */
record Agenda(Order order, Instant now) {
  /**
   * Who looks before it is due puts nothing off; when the order expires it is due at the latest.
   */
  Optional<Followup> later() {
    var task = order.followup();
    if (task.filter(it -> it.dueAt().isAfter(now)).isPresent()) {
      return task;
    }
    var later = task.map(it -> it.again(now));
    return order.isExpired(now) ? later : later.map(it -> it.notAfter(order.expiresAt()));
  }

  /** First what is owed, then what is to be sent, then where that is. */
  Optional<Followup> next() {
    if (order.payment().flatMap(Payment::owed).isPresent()) {
      return Optional.of(Followup.now(Task.GIVE_BACK, now));
    }
    return order.awaitsLabels() ? Optional.of(Followup.now(Task.BUY_LABEL, now)) : tracking();
  }

  /** The next look at its parcels, if one is on its way. */
  Optional<Followup> tracking() {
    return order.shipment().underWay().isEmpty() || !order.holdsStock()
        ? Optional.empty()
        : Optional.of(Followup.soon(Task.TRACK_PARCELS, now));
  }
}

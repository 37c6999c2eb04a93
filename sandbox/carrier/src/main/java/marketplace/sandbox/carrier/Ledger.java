package marketplace.sandbox.carrier;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Table;

/** Everything the carrier sandbox knows, and the time it goes by. */
record Ledger(
    Clock clock,
    Table<Address> addresses,
    Table<Shipment> shipments,
    Table<Tracker> trackers,
    Table<Event> events,
    Table<Webhook> webhooks,
    Table<PriceLevel> levels) {

  static Ledger open(Journal journal, Clock clock) {
    return new Ledger(
        clock,
        Table.open(journal, "address", Address.class),
        Table.open(journal, "shipment", Shipment.class),
        Table.open(journal, "tracker", Tracker.class),
        Table.open(journal, "event", Event.class),
        Table.open(journal, "webhook", Webhook.class),
        Table.open(journal, "level", PriceLevel.class));
  }

  String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  PriceLevel priceLevel() {
    return levels.find(PriceLevel.KEY).orElse(PriceLevel.USUAL);
  }

  /** The day after so many working days. */
  String workingDaysFromNow(int days) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (var left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()) ? 0 : 1;
    }
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
  }

  /** A shipment by its id, or the newest that carries it as its reference. */
  Shipment shipment(String idOrReference) {
    return shipments
        .find(idOrReference)
        .or(() ->
            shipments.newestFirst().filter(it -> idOrReference.equals(it.reference())).findFirst())
        .orElseThrow(EasyPostError::notFound);
  }

  Event event(String id) {
    return events.find(id).orElseThrow(EasyPostError::notFound);
  }

  Webhook webhook(String id) {
    return webhooks.find(id).orElseThrow(EasyPostError::notFound);
  }

  /** A tracker by its id, or the newest of a tracking code. */
  Tracker tracker(String idOrCode) {
    return trackers
        .find(idOrCode)
        .or(() -> trackers.newestFirst().filter(it -> it.code().equals(idOrCode)).findFirst())
        .orElseThrow(EasyPostError::notFound);
  }
}

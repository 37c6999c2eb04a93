package marketplace.sandbox.carrier;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import marketplace.sandbox.wire.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves parcels along their usual way by themselves, a step each time the pace is over, and pays
 * back labels that were given back.
 */
final class Conveyor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Conveyor.class);
  private static final Duration LONGEST_REST = Duration.ofSeconds(1);

  private final Journal journal;
  private final Ledger ledger;
  private final Yard yard;
  private final Refunds refunds;
  private final Duration pace;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("conveyor").factory());

  Conveyor(Journal journal, Ledger ledger, Yard yard, Refunds refunds, Duration pace) {
    this.journal = journal;
    this.ledger = ledger;
    this.yard = yard;
    this.refunds = refunds;
    this.pace = pace;
  }

  void start() {
    var rest = pace.compareTo(LONGEST_REST) < 0 ? pace : LONGEST_REST;
    var _ = clockwork.scheduleWithFixedDelay(this::turn, 0, rest.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }

  private void turn() {
    try {
      journal.run(writer -> {
        ledger
            .trackers()
            .newestFirst()
            .filter(this::isDue)
            .toList()
            .forEach(tracker -> yard.move(tracker, Yard.next(tracker), writer));
        ledger.shipments().newestFirst().toList().forEach(it -> payBack(it, writer));
        return true;
      });
    } catch (RuntimeException e) {
      log.debug("No parcel moves any more", e);
    }
  }

  private boolean isDue(Tracker tracker) {
    var shipment = tracker.shipment();
    return shipment != null
        && Journey.goesOn(tracker.last())
        && hasRested(tracker.updated())
        && ledger.shipment(shipment).postage().holds();
  }

  private void payBack(Shipment shipment, Journal.Writer writer) {
    if (shipment.postage() instanceof Postage.Refunding(var bought, var since)
        && hasRested(since)) {
      refunds.payBack(shipment, bought, writer);
    }
  }

  private boolean hasRested(String since) {
    return Duration.between(Instant.parse(since), ledger.clock().instant()).compareTo(pace) >= 0;
  }
}

package marketplace.sandbox.carrier;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import marketplace.sandbox.wire.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves parcels along their usual way by themselves, a step each time the pace is over. */
final class Conveyor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Conveyor.class);
  private static final Duration LONGEST_REST = Duration.ofSeconds(1);

  private final Journal journal;
  private final Ledger ledger;
  private final Depot depot;
  private final Duration pace;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("conveyor").factory());

  Conveyor(Journal journal, Ledger ledger, Depot depot, Duration pace) {
    this.journal = journal;
    this.ledger = ledger;
    this.depot = depot;
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
            .forEach(tracker -> depot.move(tracker, Depot.next(tracker), writer));
        return true;
      });
    } catch (RuntimeException e) {
      log.debug("No parcel moves any more", e);
    }
  }

  private boolean isDue(Tracker tracker) {
    var since = Duration.between(Instant.parse(tracker.updated()), ledger.clock().instant());
    return tracker.shipment() != null
        && Journey.after(tracker.last()).isPresent()
        && since.compareTo(pace) >= 0;
  }
}

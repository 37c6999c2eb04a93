package marketplace.sandbox.carrier;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about a parcel on its way. Scans are only ever added. */
record Tracker(
    String id,
    String created,
    String updated,
    String code,
    String carrier,
    @Nullable String service,
    @Nullable String shipment,
    @Nullable String estimatedDelivery,
    Scan.@Nullable Place origin,
    Scan.@Nullable Place destination,
    @Nullable Journey last,
    List<Scan> scans) {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  TrackingStatus status() {
    return last == null ? TrackingStatus.UNKNOWN : last.status();
  }

  /** Some steps further now; each is seen a second after the one before it at the earliest. */
  Tracker moved(List<Journey> steps, Instant now) {
    var seen = seen(steps, now, A_SECOND);
    return with(steps, seen, now.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** As one that made some steps before it was followed. */
  Tracker after(List<Journey> steps, Instant first, Duration pace) {
    return with(steps, seen(steps, first, pace), updated);
  }

  private List<Scan> seen(List<Journey> steps, Instant first, Duration pace) {
    var all = new ArrayList<>(scans);
    for (var step : steps) {
      var soonest = all.isEmpty() ? first : Instant.parse(all.getLast().at()).plus(pace);
      var at = (first.isAfter(soonest) ? first : soonest).truncatedTo(ChronoUnit.SECONDS);
      all.add(step.scan(at.toString(), origin, destination));
    }
    return List.copyOf(all);
  }

  private Tracker with(List<Journey> steps, List<Scan> seen, String now) {
    return new Tracker(
        id,
        created,
        now,
        code,
        carrier,
        service,
        shipment,
        estimatedDelivery,
        origin,
        destination,
        steps.isEmpty() ? last : steps.getLast(),
        seen);
  }
}

package marketplace.sandbox.carrier;

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

  TrackingStatus status() {
    return last == null ? TrackingStatus.UNKNOWN : last.status();
  }

  Tracker moved(List<Journey> steps, String now) {
    var more = new ArrayList<>(scans);
    steps.forEach(step -> more.add(step.scan(now, origin, destination)));
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
        List.copyOf(more));
  }
}

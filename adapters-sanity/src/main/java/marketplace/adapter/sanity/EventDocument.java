package marketplace.adapter.sanity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.domain.order.TimelineEvent;

/** An entry of an order's timeline; its key is its place there. */
record EventDocument(
    @JsonProperty("_key") String key,
    @JsonProperty("_type") String type,
    TimelineEvent.Type event,
    Instant at,
    Optional<String> detail) {
  static List<EventDocument> of(List<TimelineEvent> timeline) {
    return IntStream.range(0, timeline.size()).mapToObj(i -> of(i, timeline.get(i))).toList();
  }

  TimelineEvent toDomain() {
    return new TimelineEvent(at, event, detail);
  }

  private static EventDocument of(int place, TimelineEvent event) {
    return new EventDocument(
        "event-" + place, "timelineEvent", event.type(), event.at(), event.detail());
  }
}

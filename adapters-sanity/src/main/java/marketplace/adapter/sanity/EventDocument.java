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
    TimelineEvent.Type type,
    Instant at,
    Optional<String> detail) {
  static List<EventDocument> of(List<TimelineEvent> timeline) {
    return IntStream.range(0, timeline.size()).mapToObj(i -> of(i, timeline.get(i))).toList();
  }

  TimelineEvent toDomain() {
    return new TimelineEvent(at, type, detail);
  }

  private static EventDocument of(int place, TimelineEvent event) {
    return new EventDocument("event-" + place, event.type(), event.at(), event.detail());
  }
}

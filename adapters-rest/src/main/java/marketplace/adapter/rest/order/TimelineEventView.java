package marketplace.adapter.rest.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.domain.order.TimelineEvent;

/**
 * Something that happened to an order, as it is shown.
 *
 * @param id its place in the timeline, counted from 0
 */
record TimelineEventView(int id, Instant at, String type, Optional<String> detail) {
  static List<TimelineEventView> of(List<TimelineEvent> timeline) {
    return IntStream.range(0, timeline.size()).mapToObj(i -> of(i, timeline.get(i))).toList();
  }

  private static TimelineEventView of(int id, TimelineEvent event) {
    return new TimelineEventView(id, event.at(), event.type().label(), event.detail());
  }
}

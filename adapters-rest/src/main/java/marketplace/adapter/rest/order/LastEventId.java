package marketplace.adapter.rest.order;

import java.util.Optional;
import java.util.regex.Pattern;
import marketplace.adapter.rest.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/** Where a client goes on that followed an order before: what it heard last. */
final class LastEventId {
  static final String HEADER = "Last-Event-ID";
  static final String PARAMETER = "lastEventId";

  private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

  private LastEventId() {}

  /** The header wins: the parameter stays in a URL that a browser opens again and again. */
  static Optional<Integer> read(@Nullable String header, @Nullable String parameter) {
    return Optional.ofNullable(header)
        .or(() -> Optional.ofNullable(parameter))
        .filter(id -> !id.isBlank())
        .map(LastEventId::parse);
  }

  private static Integer parse(String id) {
    if (!INDEX.matcher(id).matches()) {
      throw new MalformedRequest(
          "last-event-id-malformed", "The last event's id is the number of a timeline entry");
    }
    return Integer.valueOf(id);
  }
}

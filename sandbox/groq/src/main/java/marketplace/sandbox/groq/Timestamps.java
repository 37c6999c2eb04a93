package marketplace.sandbox.groq;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** RFC 3339 timestamps, kept to the millisecond and written in UTC. */
final class Timestamps {
  /** The span that RFC 3339 can write. */
  static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendLiteral('.')
          .appendValue(ChronoField.MILLI_OF_SECOND, 3)
          .appendLiteral('Z')
          .toFormatter();

  private Timestamps() {}

  static Optional<Instant> parse(String text) {
    if (!RFC_3339.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      var time = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
      return Optional.of(truncated(time)).filter(it -> !it.isBefore(FIRST) && !it.isAfter(LAST));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  static Instant truncated(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  static String format(Instant instant) {
    var time = truncated(instant).atOffset(ZoneOffset.UTC);
    return (time.getNano() == 0 ? SECONDS : MILLISECONDS).format(time);
  }
}

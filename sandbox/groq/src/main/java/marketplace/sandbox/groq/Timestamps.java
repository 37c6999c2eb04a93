package marketplace.sandbox.groq;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 3339 timestamps, kept to the millisecond and written in UTC. */
final class Timestamps {
  /** The span that RFC 3339 can write. */
  static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt](\\d\\d:\\d\\d:\\d\\d)(?:(\\.\\d{1,3})\\d*)?"
              + "(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

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
    var parts = RFC_3339.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var local =
          LocalDateTime.parse(
              parts.group(1)
                  + "T"
                  + parts.group(2)
                  + Objects.requireNonNullElse(parts.group(3), ""));
      return Optional.of(local.toInstant(ZoneOffset.UTC).minus(offset(parts)))
          .filter(it -> !it.isBefore(FIRST) && !it.isAfter(LAST));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  /** Up to a day in either direction, which is more than Java's own offsets have. */
  private static Duration offset(Matcher parts) {
    if (parts.group(4) == null) {
      return Duration.ZERO;
    }
    var offset =
        Duration.ofHours(Long.parseLong(parts.group(5)))
            .plusMinutes(Long.parseLong(parts.group(6)));
    return parts.group(4).equals("-") ? offset.negated() : offset;
  }

  static Instant truncated(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  static String format(Instant instant) {
    var time = truncated(instant).atOffset(ZoneOffset.UTC);
    return (time.getNano() == 0 ? SECONDS : MILLISECONDS).format(time);
  }
}

package marketplace.domain.spi;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an operator writes settings that are more than a text; empty is what does not read so. */
final class Notation {
  private static final String NAME =
      "(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?\\.)*[a-z](?:[-a-z0-9]*[a-z0-9])?\\.?";
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String IPV4 = "(?:%s\\.){3}%s".formatted(BYTE, BYTE);

  /** Eight groups, or up to six with a gap, which three colons in a row are not. */
  private static final String IPV6 =
      "\\[(?:G(?::G){7}|(?=[^:]*(?::[^:]*){2,7}])(?:G(?::G)*)?::(?:G(?::G)*)?)]"
          .replace("G", "[0-9a-f]{1,4}");

  private static final String PORT =
      "(?!0)(?:\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])";
  private static final Pattern URL =
      Pattern.compile(
          "(https?://(?:%s|%s|%s)(?::%s)?(?:/[-\\w.~/]*?)??)/*".formatted(NAME, IPV4, IPV6, PORT),
          Pattern.CASE_INSENSITIVE);

  private Notation() {}

  /** An address on the web that paths can be appended to. */
  static Optional<String> url(String text) {
    var url = URL.matcher(text);
    return url.matches() ? Optional.of(url.group(1)) : Optional.empty();
  }

  /** A positive time as in ISO 8601, for which {@code 20s} is short. */
  static Optional<Duration> duration(String text) {
    var time = text.toUpperCase(Locale.ROOT);
    try {
      return Optional.of(Duration.parse(time.startsWith("P") ? time : "PT" + time))
          .filter(Duration::isPositive);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}

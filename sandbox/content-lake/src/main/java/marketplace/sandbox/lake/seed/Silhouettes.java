package marketplace.sandbox.lake.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every outline the project has drawn. */
final class Silhouettes {
  private static final Pattern HEADING = Pattern.compile("^# ", Pattern.MULTILINE);
  private static final List<Silhouette> ALL = load();

  private Silhouettes() {}

  private record Match(Silhouette silhouette, int after, int length) {}

  /**
   * A title names its thing last: of the phrases it says the last one counts, and of those the
   * longest.
   */
  static Silhouette of(Words title) {
    return ALL.stream()
        .flatMap(it -> matches(it, title))
        .min(comparingInt(Match::after).thenComparingInt(it -> -it.length()))
        .map(Match::silhouette)
        .orElseThrow(() -> new IllegalArgumentException("Nothing is drawn for" + title.spaced()));
  }

  private static Stream<Match> matches(Silhouette silhouette, Words title) {
    return silhouette.phrases().stream()
        .filter(title::say)
        .map(it -> new Match(silhouette, title.after(it), it.length()));
  }

  private static List<Silhouette> load() {
    try (var in = requireNonNull(Silhouettes.class.getResourceAsStream("silhouettes.txt"))) {
      var text = new String(in.readAllBytes(), UTF_8);
      return HEADING
          .splitAsStream(text)
          .filter(it -> !it.isBlank())
          .map(Silhouette::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

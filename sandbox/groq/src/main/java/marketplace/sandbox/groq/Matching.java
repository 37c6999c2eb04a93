package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;

/** The two sides of the operator {@code match}. */
final class Matching {
  private Matching() {}

  /** The words of a string, or of all strings of an array; none of anything else. */
  static List<String> tokens(Value text) {
    return switch (text) {
      case Value.Text(var string) -> TextPattern.tokens(string);
      case Value.Array(var items) -> {
        var tokens = new ArrayList<String>();
        for (var item : items) {
          if (item instanceof Value.Text(var string)) {
            tokens.addAll(TextPattern.tokens(string));
          }
        }
        yield tokens;
      }
      default -> List.of();
    };
  }

  /** The patterns that must all match; none, so that nothing matches, where one is not a string. */
  static List<TextPattern> patterns(Value pattern) {
    return switch (pattern) {
      case Value.Text(var string) -> List.of(new TextPattern(string));
      case Value.Array(var items) -> {
        var patterns = new ArrayList<TextPattern>();
        for (var item : items) {
          if (!(item instanceof Value.Text(var string))) {
            yield List.of();
          }
          patterns.add(new TextPattern(string));
        }
        yield patterns;
      }
      default -> List.of();
    };
  }

  static boolean matches(Value text, List<TextPattern> patterns, Run run) {
    if (patterns.isEmpty()) {
      return false;
    }
    var tokens = tokens(text);
    for (var pattern : patterns) {
      run.visit((long) tokens.size() * pattern.size());
      if (!pattern.matches(tokens)) {
        return false;
      }
    }
    return true;
  }

  /** More than 1 for a match, the more of the text the patterns speak of; 0 for none. */
  static double score(Value text, List<TextPattern> patterns, Run run) {
    if (!matches(text, patterns, run)) {
      return 0;
    }
    var tokens = tokens(text);
    return 1 + patterns.stream().mapToDouble(pattern -> pattern.score(tokens)).sum();
  }
}

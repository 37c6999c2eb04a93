package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;

/** The two sides of the operator {@code match}. */
final class Matching {
  private static final int CHARACTERS_PER_ITEM = 8;

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

  /** Whether all words of the patterns are there; where there are none, nothing matches. */
  static boolean matches(Value text, List<TextPattern> patterns, Run run) {
    if (patterns.stream().allMatch(TextPattern::isEmpty)) {
      return false;
    }
    run.visit(effort(text));
    var tokens = tokens(text);
    return patterns.stream().allMatch(pattern -> pattern.matches(tokens, run));
  }

  /** What it takes to find the words, in items looked at. */
  private static long effort(Value text) {
    return switch (text) {
      case Value.Text(var string) -> 1 + string.length() / CHARACTERS_PER_ITEM;
      case Value.Array(var items) -> items.stream().mapToLong(Matching::effort).sum();
      default -> 1;
    };
  }

  /** 0 for no match; for a match 1 or more, the more the oftener the patterns' words are there. */
  static double score(Value text, List<TextPattern> patterns, Run run) {
    if (!matches(text, patterns, run)) {
      return 0;
    }
    var tokens = tokens(text);
    return patterns.stream().mapToDouble(pattern -> pattern.score(tokens, run)).sum();
  }
}

package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What {@code match} looks for: words, each with {@code *} for any characters, that must all be
 * among the words of a text, whatever their case. Words end at white space and at punctuation other
 * than dots within them.
 */
final class TextPattern {

  private static final String PUNCTUATION = "!@#$%^&*(),\\/?\";:{}|[]+<>-";

  private static final double SATURATION = 1.2;

  private final List<Word> words;

  TextPattern(String pattern) {
    this.words = split(pattern, true).stream().map(Word::of).toList();
  }

  /** Whether it has no words. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The words of a text, in lower case. */
  static List<String> tokens(String text) {
    return split(text, false);
  }

  /** Whether each word of the pattern is among the tokens. */
  boolean matches(List<String> tokens, Run run) {
    return words.stream()
        .allMatch(word -> tokens.stream().anyMatch(token -> word.matches(token, run)));
  }

  /** The words that a text must have to match, or what they begin with. */
  Stream<Bounds> beginnings() {
    return words.stream().filter(Word::hasBeginning).map(Word::beginning);
  }

  /** Sums up for its words how often each is among the tokens, the further times counting less. */
  double score(List<String> tokens, Run run) {
    return words.stream()
        .mapToLong(word -> tokens.stream().filter(it -> word.matches(it, run)).count())
        .mapToDouble(TextPattern::saturated)
        .sum();
  }

  /** The term frequency of BM25, which is 1 for one. */
  private static double saturated(long times) {
    return times * (SATURATION + 1) / (times + SATURATION);
  }

  private static List<String> split(String text, boolean wildcards) {
    var words = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isWord(text.charAt(i), wildcards);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        addWord(text.substring(start, i), words);
        start = -1;
      }
    }
    return words;
  }

  private static boolean isWord(char c, boolean wildcards) {
    if (c == '*') {
      return wildcards;
    }
    return !Character.isWhitespace(c) && c != '\u00a0' && PUNCTUATION.indexOf(c) < 0;
  }

  private static void addWord(String word, List<String> words) {
    int start = 0;
    int end = word.length();
    while (start < end && word.charAt(start) == '.') {
      start++;
    }
    while (end > start && word.charAt(end - 1) == '.') {
      end--;
    }
    if (start < end) {
      words.add(word.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }

  /** A word of a pattern: its parts between wildcards. */
  private record Word(List<String> parts) {

    static Word of(String word) {
      return new Word(List.of(word.split("\\*", -1)));
    }

    boolean hasBeginning() {
      return !parts.getFirst().isEmpty();
    }

    Bounds beginning() {
      return parts.size() == 1
          ? Bounds.only(new Value.Text(parts.getFirst()))
          : new Bounds.StartingWith(parts.getFirst());
    }

    boolean matches(String token, Run run) {
      run.visit(1);
      var first = parts.getFirst();
      if (parts.size() == 1) {
        return token.equals(first);
      }
      var last = parts.getLast();
      if (token.length() < first.length() + last.length()
          || !token.startsWith(first)
          || !token.endsWith(last)) {
        return false;
      }
      return matchesBetween(token, first.length(), token.length() - last.length(), run);
    }

    private boolean matchesBetween(String token, int from, int to, Run run) {
      int at = from;
      for (var part : parts.subList(1, parts.size() - 1)) {
        int found = TextSearch.find(part, token, at, to, run);
        if (found < 0) {
          return false;
        }
        at = found + part.length();
      }
      return true;
    }
  }
}

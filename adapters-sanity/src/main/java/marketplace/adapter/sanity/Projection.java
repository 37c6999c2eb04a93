package marketplace.adapter.sanity;

import java.util.ArrayDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a product document is which part of a product: the attributes of a GROQ projection, in
 * their braces.
 */
record Projection(String groq) {
  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|//[^\\n]*");

  Projection {
    groq = withoutComments(groq).strip();
    requireOnePairOfBraces(TEXT_OR_COMMENT.matcher(groq).replaceAll(""));
  }

  /** They are for those who write a projection, and need not travel with every query. */
  private static String withoutComments(String groq) {
    return TEXT_OR_COMMENT
        .matcher(groq)
        .replaceAll(it -> it.group().startsWith("//") ? "" : Matcher.quoteReplacement(it.group()));
  }

  private static void requireOnePairOfBraces(String code) {
    var open = new ArrayDeque<Character>();
    for (var i = 0; i < code.length(); i++) {
      switch (code.charAt(i)) {
        case '{' -> open.push('}');
        case '[' -> open.push(']');
        case '(' -> open.push(')');
        case '}', ']', ')' -> requireThat(!open.isEmpty() && open.pop() == code.charAt(i));
        default -> {}
      }
      requireThat(!open.isEmpty() || i == code.length() - 1);
    }
    requireThat(code.startsWith("{") && open.isEmpty());
  }

  private static void requireThat(boolean wellFormed) {
    if (!wellFormed) {
      throw new IllegalArgumentException("A projection is one pair of { } around paired brackets");
    }
  }
}

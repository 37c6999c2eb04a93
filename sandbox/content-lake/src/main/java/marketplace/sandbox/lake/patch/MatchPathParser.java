package marketplace.sandbox.lake.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.patch.MatchPath.Step;

/** Reads a JSONMatch path from left to right. */
final class MatchPathParser {
  private static final String PUNCTUATION = ".[]()\"'=!<>?,:*@";

  /** No document is as deep. */
  private static final int MOST_STEPS = 100;

  private static final int MOST_NESTED = 20;

  private final String text;
  private int at;
  private int depth;

  MatchPathParser(String text) {
    this.text = text;
  }

  MatchPath parse() {
    var path = path();
    if (at < text.length()) {
      throw unexpected();
    }
    return path;
  }

  private MatchPath path() {
    int start = at;
    var steps = new ArrayList<Step>();
    if (!accept("@")) {
      step(steps, true);
    }
    while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
      step(steps, false);
      if (steps.size() > MOST_STEPS) {
        throw refuse("it is too long");
      }
    }
    return new MatchPath(text.substring(start, at), steps);
  }

  private void step(List<Step> steps, boolean first) {
    if (accept("..")) {
      steps.add(new Step.Descend());
      steps.add(accept("[") ? items() : new Step.Attribute(name()));
    } else if (accept("[")) {
      steps.add(items());
    } else if (first || accept(".")) {
      steps.add(new Step.Attribute(name()));
    } else {
      throw unexpected();
    }
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw unexpected();
    }
    return text.substring(start, at);
  }

  private static boolean isNamePart(char c) {
    return PUNCTUATION.indexOf(c) < 0 && !Character.isWhitespace(c);
  }

  private Step.Items items() {
    var selectors = new ArrayList<Selector>();
    if (++depth > MOST_NESTED) {
      throw refuse("it is nested too deeply");
    }
    skipBlanks();
    if (!accept("]")) {
      do {
        selectors.add(selector());
      } while (accept(","));
      expect("]");
    }
    depth--;
    return new Step.Items(selectors);
  }

  private Selector selector() {
    skipBlanks();
    if (isQuote()) {
      return new Selector.Named(quoted());
    }
    var selector = isNumber() || peek(':') ? positions() : filter();
    skipBlanks();
    return selector;
  }

  private Selector positions() {
    var from = isNumber() ? Optional.of(integer()) : Optional.<Integer>empty();
    if (accept(":")) {
      return new Selector.Slice(from, isNumber() ? Optional.of(integer()) : Optional.empty());
    }
    return new Selector.Index(from.orElseThrow(this::unexpected));
  }

  private Selector filter() {
    var path = path();
    skipBlanks();
    if (accept("?")) {
      return new Selector.Having(path);
    }
    for (var comparison : Comparison.values()) {
      if (accept(comparison.symbol())) {
        skipBlanks();
        return new Selector.Comparing(path, comparison, literal());
      }
    }
    throw unexpected();
  }

  private Value literal() {
    if (isQuote()) {
      return new Value.Text(quoted());
    }
    if (isNumber()) {
      return number();
    }
    var word = name();
    return switch (word) {
      case "true" -> Value.Bool.TRUE;
      case "false" -> Value.Bool.FALSE;
      case "null" -> Value.NULL;
      default -> throw refuse("'" + word + "' is no literal");
    };
  }

  private boolean isNumber() {
    int digit = peek('-') ? at + 1 : at;
    return digit < text.length() && text.charAt(digit) >= '0' && text.charAt(digit) <= '9';
  }

  private int integer() {
    try {
      return Integer.parseInt(digits(""));
    } catch (NumberFormatException tooLong) {
      throw refuse("no array is as long");
    }
  }

  private Value number() {
    try {
      return new Value.Num(Double.parseDouble(digits(".eE+-")));
    } catch (IllegalArgumentException notFinite) {
      throw refuse("not a number");
    }
  }

  private String digits(String others) {
    int start = at++;
    while (at < text.length()
        && (Character.isDigit(text.charAt(at)) || others.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isQuote() {
    return peek('"') || peek('\'');
  }

  private String quoted() {
    char quote = text.charAt(at++);
    var content = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      content.append(text.charAt(at++));
    }
    expect(String.valueOf(quote));
    return content.toString();
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean accept(String symbol) {
    boolean there = text.startsWith(symbol, at);
    at += there ? symbol.length() : 0;
    return there;
  }

  private void expect(String symbol) {
    if (!accept(symbol)) {
      throw unexpected();
    }
  }

  private PatchRefused unexpected() {
    return refuse(at < text.length() ? "unexpected '" + text.charAt(at) + "'" : "unexpected end");
  }

  private PatchRefused refuse(String reason) {
    return PatchRefused.malformed("Invalid path '" + text + "' @ " + at + ": " + reason);
  }
}

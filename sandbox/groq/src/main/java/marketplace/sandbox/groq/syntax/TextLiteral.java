package marketplace.sandbox.groq.syntax;

import java.util.function.IntConsumer;

/** A quoted string in a query, from its opening quote on. */
final class TextLiteral {
  private final String text;
  private final int start;
  private final StringBuilder value = new StringBuilder();
  private int at;

  TextLiteral(String text, int start) {
    this.text = text;
    this.start = start;
    this.at = start + 1;
  }

  /** The string meant; the position after the closing quote goes to the consumer. */
  String read(IntConsumer end) {
    char quote = text.charAt(start);
    while (true) {
      char c = take();
      if (c == quote) {
        end.accept(at);
        return value.toString();
      }
      if (c == '\\') {
        escape();
      } else {
        value.append(c);
      }
    }
  }

  private char take() {
    if (at == text.length()) {
      throw new SyntaxError("expected the closing quote of this string", new Span(start, at));
    }
    return text.charAt(at++);
  }

  private void escape() {
    int from = at - 1;
    char c = take();
    switch (c) {
      case '\'', '"', '\\', '/' -> value.append(c);
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> unicode(from);
      default -> throw new SyntaxError("unknown escape sequence '\\" + c + "'", new Span(from, at));
    }
  }

  private void unicode(int from) {
    int codePoint = text.startsWith("{", at) ? braced(from) : fourDigits(from);
    if (Character.isValidCodePoint(codePoint)
        && isHighSurrogate(codePoint)
        && text.startsWith("\\u", at)) {
      at += 2;
      codePoint = surrogatePair(codePoint, fourDigits(from), from);
    }
    if (!Character.isValidCodePoint(codePoint) || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
      throw new SyntaxError("not a Unicode code point", new Span(from, at));
    }
    value.appendCodePoint(codePoint);
  }

  private static boolean isHighSurrogate(int codePoint) {
    return codePoint >= Character.MIN_HIGH_SURROGATE && codePoint <= Character.MAX_HIGH_SURROGATE;
  }

  private int surrogatePair(int high, int low, int from) {
    if (low < Character.MIN_LOW_SURROGATE || low > Character.MAX_LOW_SURROGATE) {
      throw new SyntaxError("expected the second half of a surrogate pair", new Span(from, at));
    }
    return Character.toCodePoint((char) high, (char) low);
  }

  private int braced(int from) {
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw new SyntaxError("expected '}'", new Span(from, text.length()));
    }
    int codePoint = hexadecimal(at + 1, end, from);
    at = end + 1;
    return codePoint;
  }

  private int fourDigits(int from) {
    int end = Math.min(at + 4, text.length());
    if (end - at < 4) {
      throw new SyntaxError("expected four hexadecimal digits", new Span(from, end));
    }
    int codePoint = hexadecimal(at, end, from);
    at = end;
    return codePoint;
  }

  private int hexadecimal(int first, int end, int from) {
    int codePoint = 0;
    for (int i = first; i < end; i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
      codePoint = codePoint * 16 + digit;
      if (digit < 0 || codePoint > Character.MAX_CODE_POINT) {
        throw new SyntaxError(
            "expected the hexadecimal digits of a Unicode code point", new Span(from, end));
      }
    }
    if (first == end) {
      throw new SyntaxError("expected hexadecimal digits", new Span(from, end));
    }
    return codePoint;
  }
}

package marketplace.sandbox.groq.syntax;

import java.util.ArrayList;
import java.util.List;
import marketplace.sandbox.groq.syntax.Token.Kind;

/** Splits a query into tokens, leaving out white space and comments. */
final class Lexer {

  /** Longest first, so that the first that fits is the right one. */
  private static final List<String> SYMBOLS =
      List.of(
          "...", "..", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "**", ".", ":", "=",
          "!", "<", ">", "|", "*", "+", "-", "/", "%", "(", ")", "[", "]", "{", "}", ",", ";", "@",
          "^");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    var lexer = new Lexer(text);
    while (lexer.next()) {}
    return lexer.tokens;
  }

  private boolean next() {
    skipBlanks();
    int start = at;
    if (at == text.length()) {
      add(Kind.END, "", start);
      return false;
    }
    char first = text.charAt(at);
    if (isDigit(first)) {
      number(start);
    } else if (isLetter(first)) {
      add(Kind.NAME, name(), start);
    } else if (first == '"' || first == '\'') {
      add(Kind.TEXT, new TextLiteral(text, at).read(this::moveTo), start);
    } else if (first == '$') {
      parameter(start);
    } else {
      symbol(start);
    }
    return true;
  }

  private void moveTo(int position) {
    at = position;
  }

  private void add(Kind kind, String value, int start) {
    tokens.add(new Token(kind, value, new Span(start, at)));
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (isBlank(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  private String name() {
    int start = at;
    while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void parameter(int start) {
    at++;
    if (at == text.length() || !isLetter(text.charAt(at))) {
      throw new SyntaxError("expected a parameter's name after '$'", new Span(start, at));
    }
    add(Kind.PARAMETER, name(), start);
  }

  private void number(int start) {
    digits();
    if (peek(0) == '.' && isDigit(peek(1))) {
      at++;
      digits();
    }
    if (peek(0) == 'e' || peek(0) == 'E') {
      int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
      if (isDigit(peek(1 + sign))) {
        at += 1 + sign;
        digits();
      }
    }
    add(Kind.NUMBER, text.substring(start, at), start);
  }

  private void digits() {
    while (isDigit(peek(0))) {
      at++;
    }
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private void symbol(int start) {
    for (var symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        add(Kind.SYMBOL, symbol, start);
        return;
      }
    }
    int end = text.offsetByCodePoints(start, 1);
    throw new SyntaxError(
        "unexpected character '" + text.substring(start, end) + "'", new Span(start, end));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u00a0' || c == '\ufeff';
  }
}

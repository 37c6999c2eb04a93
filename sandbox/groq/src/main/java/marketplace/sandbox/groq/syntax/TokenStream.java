package marketplace.sandbox.groq.syntax;

import java.util.List;
import marketplace.sandbox.groq.syntax.Token.Kind;

/** The tokens of a query, read from the first to the last. */
final class TokenStream {
  private final List<Token> tokens;
  private int at;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token take() {
    return tokens.get(at++);
  }

  /** Where the token taken last stands. */
  Span last() {
    return tokens.get(at - 1).span();
  }

  boolean accept(String symbol) {
    if (!peek().is(symbol)) {
      return false;
    }
    at++;
    return true;
  }

  void expect(String symbol) {
    if (!accept(symbol)) {
      throw expected("'" + symbol + "'");
    }
  }

  /** What ends an expression, which an operator could have continued. */
  void expectEnd(String symbol) {
    if (!accept(symbol)) {
      throw expected("an operator or '" + symbol + "'");
    }
  }

  /** A comma, which may also trail, or the closing symbol, which stays. */
  void expectSeparator(String close) {
    if (!accept(",") && !peek().is(close)) {
      throw expected("an operator, ',' or '" + close + "'");
    }
  }

  String expectName(String what) {
    if (peek().kind() != Kind.NAME) {
      throw expected(what);
    }
    return take().text();
  }

  SyntaxError expected(String what) {
    var hint = peek().is("=") ? " ('==' compares)" : "";
    return new SyntaxError(
        "expected " + what + ", found " + peek().described() + hint, peek().span());
  }
}

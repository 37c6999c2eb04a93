package marketplace.sandbox.groq.syntax;

/** The smallest part of a query that means something; a text token's text is already unescaped. */
record Token(Kind kind, String text, Span span) {

  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    PARAMETER,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  /** How an error message names it. */
  String described() {
    return switch (kind) {
      case NUMBER, NAME, SYMBOL -> "'" + text + "'";
      case PARAMETER -> "'$" + text + "'";
      case TEXT -> "a string";
      case END -> "the end of the query";
    };
  }
}

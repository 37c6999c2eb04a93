package marketplace.sandbox.groq.syntax;

/** A part of a query's text: UTF-16 indexes, the end exclusive. */
public record Span(int start, int end) {

  Span to(Span last) {
    return new Span(start, last.end);
  }
}

package marketplace.sandbox.groq.syntax;

import org.jspecify.annotations.Nullable;

/** A part of a query's text: UTF-16 indexes, the end exclusive. */
public record Span(int start, int end) {

  /** Expressions that are written alike are equal, wherever they stand. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  boolean contains(Span part) {
    return start <= part.start && part.end <= end;
  }

  Span to(Span last) {
    return new Span(start, last.end);
  }
}

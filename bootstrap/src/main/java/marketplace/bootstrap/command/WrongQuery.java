package marketplace.bootstrap.command;

import marketplace.sandbox.groq.GroqSyntaxException;

/** A query that is not GROQ; the message shows where. */
final class WrongQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongQuery(String query, GroqSyntaxException error) {
    super(error.getMessage() + pointer(query, error.start(), error.end()), error);
  }

  /** The line in question, and under it a mark from where to where. */
  private static String pointer(String query, int start, int end) {
    int lineStart = query.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = query.indexOf('\n', start) < 0 ? query.length() : query.indexOf('\n', start);
    int marked = Math.clamp(end - start, 1, Math.max(lineEnd - start, 1));
    return "\n  %s\n  %s%s"
        .formatted(
            query.substring(lineStart, lineEnd), " ".repeat(start - lineStart), "^".repeat(marked));
  }
}

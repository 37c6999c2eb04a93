package marketplace.sandbox.groq;

/** Looks for one string in another: both may be long, so that it looks at the clock, too. */
final class TextSearch {

  /** How many characters are compared between two looks at the clock, at the most. */
  private static final int COMPARED_AT_ONCE = 8_000_000;

  private static final int COMPARISONS_PER_ITEM = 2048;

  private TextSearch() {}

  /** Where the part is first found in the text from one index up to another, or -1. */
  static int find(String part, String text, int from, int to, Run run) {
    int step = COMPARED_AT_ONCE / Math.max(part.length(), 1) + 1;
    for (int start = from; start + part.length() <= to; start += step) {
      int end = Math.min(to, start + step + part.length() - 1);
      int found = text.indexOf(part, start, end);
      if (found >= 0) {
        return found;
      }
      run.visit(1 + (long) (end - start) * part.length() / COMPARISONS_PER_ITEM);
    }
    return -1;
  }
}

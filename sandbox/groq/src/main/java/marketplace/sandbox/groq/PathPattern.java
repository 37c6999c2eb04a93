package marketplace.sandbox.groq;

import java.util.List;

/**
 * A pattern of document ids: segments parted by dots, where {@code *} stands for one segment and
 * {@code **} for any number of them, at least one.
 */
record PathPattern(List<String> segments) {

  static PathPattern of(String pattern) {
    return new PathPattern(List.of(pattern.split("\\.", -1)));
  }

  boolean matches(String id) {
    return matches(segments, List.of(id.split("\\.", -1)));
  }

  /**
   * The usual way with wildcards: only the last {@code **} met is ever given more, so that it takes
   * no long.
   */
  private static boolean matches(List<String> pattern, List<String> id) {
    int at = 0;
    int resume = -1;
    int given = 0;
    for (int i = 0; i < id.size(); ) {
      if (at < pattern.size() && pattern.get(at).equals("**")) {
        resume = ++at;
        given = ++i;
      } else if (at < pattern.size() && matches(pattern.get(at), id.get(i))) {
        at++;
        i++;
      } else if (resume >= 0) {
        at = resume;
        i = ++given;
      } else {
        return false;
      }
    }
    return at == pattern.size();
  }

  private static boolean matches(String pattern, String segment) {
    return pattern.equals("*") || pattern.equals(segment);
  }
}

package marketplace.sandbox.lake.patch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A diff of a text in the diff-match-patch format; a hunk whose context is gone is left out. */
record TextPatch(List<Hunk> hunks) {
  private static final Pattern HEADER =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+\\d+(?:,\\d+)? @@");

  /** One change: where the text was, how it read, and how it is to read. */
  record Hunk(int position, String before, String after) {}

  static TextPatch parse(String diff) {
    var hunks = new ArrayList<Hunk>();
    var lines = List.of(diff.split("\n", -1));
    int at = 0;
    while (at < lines.size() && !lines.get(at).isEmpty()) {
      var header = HEADER.matcher(lines.get(at));
      if (!header.matches()) {
        throw PatchRefused.malformed("Invalid patch string: " + lines.get(at));
      }
      int end = at + 1;
      while (end < lines.size() && !lines.get(end).isEmpty() && !lines.get(end).startsWith("@@")) {
        end++;
      }
      hunks.add(hunk(header, lines.subList(at + 1, end)));
      at = end;
    }
    return new TextPatch(hunks);
  }

  private static Hunk hunk(Matcher header, List<String> lines) {
    var before = new StringBuilder();
    var after = new StringBuilder();
    for (var line : lines) {
      var text = decode(line.substring(1));
      switch (line.charAt(0)) {
        case ' ' -> {
          before.append(text);
          after.append(text);
        }
        case '-' -> before.append(text);
        case '+' -> after.append(text);
        default -> throw PatchRefused.malformed("Invalid patch mode in: " + line);
      }
    }
    return new Hunk(position(header), before.toString(), after.toString());
  }

  /** Positions count from 1, except where nothing was there before. */
  private static int position(Matcher header) {
    try {
      int start = Integer.parseInt(header.group(1));
      return "0".equals(header.group(2)) ? start : Math.max(start - 1, 0);
    } catch (NumberFormatException tooLong) {
      throw PatchRefused.malformed("Invalid patch string: " + header.group());
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      throw PatchRefused.malformed("Illegal escape in patch: " + text);
    }
  }

  String applyTo(String text) {
    var patched = text;
    int shift = 0;
    for (var hunk : hunks) {
      int expected = hunk.position() + shift;
      int found = nearest(patched, hunk.before(), expected);
      if (found >= 0) {
        int end = found + hunk.before().length();
        patched = patched.substring(0, found) + hunk.after() + patched.substring(end);
        shift = found - hunk.position() + hunk.after().length() - hunk.before().length();
      }
    }
    return patched;
  }

  private static int nearest(String text, String wanted, int expected) {
    int before = text.lastIndexOf(wanted, expected);
    int after = text.indexOf(wanted, Math.max(expected, 0));
    if (before < 0 || after < 0) {
      return Math.max(before, after);
    }
    return expected - before <= after - expected ? before : after;
  }
}

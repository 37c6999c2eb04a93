package marketplace.sandbox.carrier;

import static java.util.Map.entry;

import java.util.Map;

/**
 * A text as Code 39: nine bars and gaps for each sign, wide ones three times a narrow one. It knows
 * the signs that tracking codes are made of.
 */
final class Barcode {
  private static final int WIDE = 3;
  private static final int NARROW = 1;

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          entry('0', "nnnwwnwnn"),
          entry('1', "wnnwnnnnw"),
          entry('2', "nnwwnnnnw"),
          entry('3', "wnwwnnnnn"),
          entry('4', "nnnwwnnnw"),
          entry('5', "wnnwwnnnn"),
          entry('6', "nnwwwnnnn"),
          entry('7', "nnnwnnwnw"),
          entry('8', "wnnwnnwnn"),
          entry('9', "nnwwnnwnn"),
          entry('Z', "nwwnwnnnn"),
          entry('*', "nwnnwnwnn"));

  private Barcode() {}

  /** The bars as SVG, as wide and high as given. */
  static String draw(String text, int width, int height) {
    var path = new StringBuilder();
    var x = 0;
    for (var sign : ("*" + text + "*").toCharArray()) {
      var pattern = SIGNS.get(sign);
      if (pattern == null) {
        throw new IllegalArgumentException("No bars for " + sign);
      }
      for (var i = 0; i < pattern.length(); i++) {
        var step = pattern.charAt(i) == 'w' ? WIDE : NARROW;
        if (i % 2 == 0) {
          path.append("M")
              .append(x)
              .append(" 0h")
              .append(step)
              .append("v1h-")
              .append(step)
              .append("z");
        }
        x += step;
      }
      x += NARROW;
    }
    return "<path transform=\"scale(%s %d)\" d=\"%s\"/>"
        .formatted((double) width / x, height, path);
  }
}

package marketplace.adapter.shipment;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import marketplace.domain.catalog.Weight;

/**
 * What orders are packed in.
 *
 * @param length in centimetres, as the other sides
 * @param lightest what a packed box weighs at least
 */
record Box(BigDecimal length, BigDecimal width, BigDecimal height, Weight lightest) {
  private static final String SIDE = "(\\d{1,3}(?:\\.\\d)?)";
  private static final Pattern SHAPE =
      Pattern.compile(SIDE + "x" + SIDE + "x" + SIDE + " ?cm, ?(\\d{1,6}) ?g");

  Box {
    if (length.multiply(width).multiply(height).signum() == 0 || lightest.grams() == 0) {
      throw new IllegalArgumentException("A box has sides and a weight");
    }
  }

  /**
   * Reads {@code 30x20x10cm, 250g}.
   *
   * @throws IllegalArgumentException when it reads otherwise
   */
  static Box parse(String text) {
    var box = SHAPE.matcher(text.strip());
    if (!box.matches()) {
      throw new IllegalArgumentException("Not a box");
    }
    return new Box(
        new BigDecimal(box.group(1)),
        new BigDecimal(box.group(2)),
        new BigDecimal(box.group(3)),
        new Weight(Long.parseLong(box.group(4))));
  }

  /** What this box weighs with such a content. */
  Weight packedWith(Weight content) {
    return content.grams() > lightest.grams() ? content : lightest;
  }
}

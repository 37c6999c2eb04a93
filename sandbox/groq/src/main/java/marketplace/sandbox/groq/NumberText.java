package marketplace.sandbox.groq;

import java.math.BigDecimal;

/** Numbers as strings, with the fewest digits that tell them apart, as JavaScript writes them. */
final class NumberText {

  /** Numbers smaller or larger than these powers of ten are written with an exponent. */
  private static final int LEAST = -6;

  private static final int GREATEST = 20;

  private NumberText() {}

  static String of(double number) {
    var decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    return number == 0 || (exponent >= LEAST && exponent <= GREATEST)
        ? decimal.toPlainString()
        : scientific(decimal, exponent);
  }

  private static String scientific(BigDecimal decimal, int exponent) {
    return decimal.scaleByPowerOfTen(-exponent).toPlainString()
        + (exponent < 0 ? "e" : "e+")
        + exponent;
  }
}

package marketplace.domain.catalog;

import java.util.stream.IntStream;
import marketplace.domain.Refusal;

/** How large something is: its sides in millimetres, the longest first, however it was laid. */
public record Size(int length, int width, int height) {
  /** The longest side that anything sold has. */
  public static final int LARGEST = 10_000;

  public Size {
    var sides = IntStream.of(length, width, height).sorted().toArray();
    if (sides[0] < 1 || sides[2] > LARGEST) {
      throw new Refusal.Invalid(
          "size-invalid", "A side is 1 to %d millimetres long".formatted(LARGEST));
    }
    length = sides[2];
    width = sides[1];
    height = sides[0];
  }

  public boolean fitsIn(Size other) {
    return length <= other.length && width <= other.width && height <= other.height;
  }

  /** In cubic millimetres. */
  public long volume() {
    return (long) length * width * height;
  }
}

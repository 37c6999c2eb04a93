package marketplace.sandbox.lake.asset;

/**
 * A few characters from which a blurred likeness of an image can be drawn: the lowest frequencies
 * of its colours, in base 83.
 */
final class BlurHash {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
  private static final int ACROSS = 4;
  private static final int DOWN = 3;
  private static final int THUMBNAIL = 32;
  private static final int STEPS = 19;

  private final Raster image;
  private final double[][] linear;

  private BlurHash(Raster image) {
    this.image = image;
    this.linear = linear(image.pixels());
  }

  static String of(Raster raster) {
    return new BlurHash(raster.scaled(THUMBNAIL, THUMBNAIL)).text();
  }

  private String text() {
    var waves = new double[ACROSS * DOWN][];
    double strongest = 0;
    for (int i = 0; i < waves.length; i++) {
      waves[i] = wave(i % ACROSS, i / ACROSS);
      for (int channel = 0; i > 0 && channel < 3; channel++) {
        strongest = Math.max(strongest, Math.abs(waves[i][channel]));
      }
    }
    int scale = Math.clamp((int) Math.floor(strongest * 166 - 0.5), 0, 82);
    var text = new StringBuilder();
    write(ACROSS - 1 + (DOWN - 1) * 9, 1, text);
    write(scale, 1, text);
    write(average(waves[0]), 4, text);
    for (int i = 1; i < waves.length; i++) {
      write(detail(waves[i], (scale + 1) / 166.0), 2, text);
    }
    return text.toString();
  }

  /** How much of one frequency there is in each colour. */
  private double[] wave(int x, int y) {
    var sum = new double[3];
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < image.width(); column++) {
        double basis =
            Math.cos(Math.PI * x * column / image.width())
                * Math.cos(Math.PI * y * row / image.height());
        for (int channel = 0; channel < 3; channel++) {
          sum[channel] += basis * linear[row * image.width() + column][channel];
        }
      }
    }
    double weight = (x == 0 && y == 0 ? 1.0 : 2.0) / (image.width() * image.height());
    return new double[] {sum[0] * weight, sum[1] * weight, sum[2] * weight};
  }

  private static double[][] linear(int[] pixels) {
    var linear = new double[pixels.length][3];
    for (int i = 0; i < pixels.length; i++) {
      for (int channel = 0; channel < 3; channel++) {
        double value = ((pixels[i] >> (16 - 8 * channel)) & 0xff) / 255.0;
        linear[i][channel] =
            value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
      }
    }
    return linear;
  }

  private static int average(double[] color) {
    return (encoded(color[0]) << 16) | (encoded(color[1]) << 8) | encoded(color[2]);
  }

  private static int encoded(double linear) {
    double value = Math.clamp(linear, 0, 1);
    double srgb = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    return (int) Math.floor(srgb * 255 + 0.5);
  }

  private static int detail(double[] color, double strongest) {
    int digits = 0;
    for (double channel : color) {
      double part = channel / strongest;
      double root = Math.signum(part) * Math.sqrt(Math.abs(part));
      digits = digits * STEPS + Math.clamp((int) Math.floor(root * 9 + 9.5), 0, STEPS - 1);
    }
    return digits;
  }

  private static void write(int value, int length, StringBuilder text) {
    int divisor = 1;
    for (int i = 1; i < length; i++) {
      divisor *= DIGITS.length();
    }
    for (int i = 0; i < length; i++) {
      text.append(DIGITS.charAt(value / divisor % DIGITS.length()));
      divisor /= DIGITS.length();
    }
  }
}

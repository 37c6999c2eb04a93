package marketplace.sandbox.lake.asset;

import java.awt.Color;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How an image is to be shown, as its address says: cut, turned, sized and in some format.
 *
 * @param parameters of the address
 */
public record Rendition(Map<String, String> parameters) {
  /** What an image can be asked for; anything else changes nothing about it. */
  public static final Set<String> PARAMETERS =
      Set.of(
          "w", "h", "dpr", "fit", "crop", "fp-x", "fp-y", "rect", "or", "flip", "bg", "q", "fm",
          "dlRaw");

  private static final int LARGEST = 8192;
  private static final int USUAL_QUALITY = 75;

  /** An image in its new form. */
  public static final class Rendered {
    private final ImageFormat format;
    private final byte[] bytes;

    private Rendered(Raster raster, ImageFormat format, int quality) {
      this.format = format;
      this.bytes = raster.encoded(format, quality);
    }

    public ImageFormat format() {
      return format;
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  private record Size(int width, int height) {
    void requireRoom() {
      if ((long) width * height > Darkroom.PIXELS) {
        throw new Unclear("w");
      }
    }
  }

  /** A parameter that makes no sense. */
  public static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String parameter;

    Unclear(String parameter) {
      this.parameter = parameter;
    }

    @Override
    public String getMessage() {
      return "Invalid value for the parameter \"" + parameter + "\"";
    }
  }

  /**
   * The image as asked for; empty for drawings, which have no pixels, for images that cannot be
   * worked on, and where nothing is asked.
   *
   * @throws Unclear when a parameter makes no sense
   */
  public Optional<Rendered> of(byte[] original) {
    if (parameters.isEmpty() || parameters.containsKey("dlRaw")) {
      return Optional.empty();
    }
    var own = ImageFormat.of(original).filter(format -> format != ImageFormat.SVG);
    var pixels = own.flatMap(_ -> Pixels.of(original));
    return pixels.flatMap(size ->
        Darkroom.work(Math.max(size.count(), area(size)), () -> of(original, own.orElseThrow())));
  }

  private Optional<Rendered> of(byte[] original, ImageFormat own) {
    return Raster.of(original).map(image -> new Rendered(shaped(image), format(own), quality()));
  }

  /** About how many pixels the image is going to have. */
  private long area(Pixels original) {
    double ratio = (double) original.width() / original.height();
    var width = length("w");
    var height = length("h");
    double wide = width.isPresent() ? width.getAsInt() : height.orElse(0) * ratio;
    return Math.round(wide * (height.isPresent() ? height.getAsInt() : wide / ratio));
  }

  private ImageFormat format(ImageFormat own) {
    return switch (parameters.getOrDefault("fm", own.extension())) {
      case "jpg", "pjpg" -> ImageFormat.JPG;
      case "png" -> ImageFormat.PNG;
      case "webp" -> ImageFormat.WEBP;
      case "gif" -> ImageFormat.GIF;
      case "bmp", "tif" -> own;
      default -> throw new Unclear("fm");
    };
  }

  private Raster shaped(Raster original) {
    var image = flipped(turned(cut(original)));
    var shown = sized(image);
    return background().map(shown::over).orElse(shown);
  }

  private Raster cut(Raster image) {
    if (!parameters.containsKey("rect")) {
      return image;
    }
    var parts = parameters.get("rect").split(",", -1);
    if (parts.length != 4) {
      throw new Unclear("rect");
    }
    int x = Math.clamp(number("rect", parts[0]), 0, image.width() - 1);
    int y = Math.clamp(number("rect", parts[1]), 0, image.height() - 1);
    int width = Math.clamp(number("rect", parts[2]), 1, image.width() - x);
    int height = Math.clamp(number("rect", parts[3]), 1, image.height() - y);
    return image.cut(x, y, width, height);
  }

  private Raster turned(Raster image) {
    return switch (parameters.getOrDefault("or", "0")) {
      case "0" -> image;
      case "90" -> image.turned(1);
      case "180" -> image.turned(2);
      case "270" -> image.turned(3);
      default -> throw new Unclear("or");
    };
  }

  private Raster flipped(Raster image) {
    var flip = parameters.getOrDefault("flip", "");
    return flip.isEmpty() ? image : image.flipped(flip.contains("h"), flip.contains("v"));
  }

  private Raster sized(Raster image) {
    var width = length("w");
    var height = length("h");
    if (width.isEmpty() && height.isEmpty()) {
      return image;
    }
    double ratio = (double) image.width() / image.height();
    int wide = width.orElseGet(() -> rounded(height.getAsInt() * ratio));
    int high = height.orElseGet(() -> rounded(width.getAsInt() / ratio));
    return fitted(image, new Size(wide, high), width.isPresent() && height.isPresent());
  }

  private Raster fitted(Raster image, Size box, boolean both) {
    return switch (parameters.getOrDefault("fit", "clip")) {
      case "clip" -> scaled(image, within(image, box));
      case "max" -> scaled(image, notLarger(image, within(image, box)));
      case "scale" -> scaled(image, box);
      case "crop" -> both ? covering(image, box) : scaled(image, box);
      case "min" -> covering(image, smaller(image, box));
      case "fill" -> padded(image, within(image, box), box);
      case "fillmax" -> padded(image, notLarger(image, within(image, box)), box);
      default -> throw new Unclear("fit");
    };
  }

  private static Size within(Raster image, Size box) {
    double scale =
        Math.min((double) box.width() / image.width(), (double) box.height() / image.height());
    return new Size(rounded(image.width() * scale), rounded(image.height() * scale));
  }

  private static Size notLarger(Raster image, Size size) {
    return size.width() > image.width() ? new Size(image.width(), image.height()) : size;
  }

  /** The box, shrunk until the image covers it without being blown up. */
  private static Size smaller(Raster image, Size box) {
    double scale =
        Math.min(
            1,
            Math.min((double) image.width() / box.width(), (double) image.height() / box.height()));
    return new Size(rounded(box.width() * scale), rounded(box.height() * scale));
  }

  private Raster padded(Raster image, Size size, Size box) {
    box.requireRoom();
    return scaled(image, size).padded(box.width(), box.height(), background());
  }

  private static Raster scaled(Raster image, Size size) {
    size.requireRoom();
    return image.scaled(size.width(), size.height());
  }

  /** As large as the box in one direction, and cut off around the focus in the other. */
  private Raster covering(Raster image, Size box) {
    double scale =
        Math.max((double) box.width() / image.width(), (double) box.height() / image.height());
    var large =
        scaled(
            image,
            new Size(
                Math.max(box.width(), rounded(image.width() * scale)),
                Math.max(box.height(), rounded(image.height() * scale))));
    int spareWidth = large.width() - box.width();
    int spareHeight = large.height() - box.height();
    return large.cut(
        offset(focus("fp-x", "left", "right"), large.width(), box.width(), spareWidth),
        offset(focus("fp-y", "top", "bottom"), large.height(), box.height(), spareHeight),
        box.width(),
        box.height());
  }

  private static int offset(double focus, int length, int shown, int spare) {
    return Math.clamp(Math.round(focus * length - shown / 2.0), 0, spare);
  }

  private double focus(String name, String start, String end) {
    var crop = parameters.getOrDefault("crop", "center");
    if (crop.contains(start) || crop.contains(end)) {
      return crop.contains(start) ? 0 : 1;
    }
    try {
      return crop.equals("focalpoint")
          ? Double.parseDouble(parameters.getOrDefault(name, "0.5"))
          : 0.5;
    } catch (NumberFormatException e) {
      throw new Unclear(name);
    }
  }

  private OptionalInt length(String name) {
    if (!parameters.containsKey(name)) {
      return OptionalInt.empty();
    }
    int length = number(name, parameters.get(name));
    if (length < 1) {
      throw new Unclear(name);
    }
    return OptionalInt.of(Math.min(LARGEST, rounded(length * density())));
  }

  private double density() {
    var dpr = parameters.getOrDefault("dpr", "1");
    if (!dpr.matches("[1-3](?:\\.\\d{1,2})?")) {
      throw new Unclear("dpr");
    }
    return Double.parseDouble(dpr);
  }

  private int quality() {
    return parameters.containsKey("q")
        ? Math.clamp(number("q", parameters.get("q")), 1, 100)
        : USUAL_QUALITY;
  }

  private Optional<Color> background() {
    var hex = parameters.getOrDefault("bg", "");
    if (hex.isEmpty()) {
      return Optional.empty();
    }
    if (!hex.matches("[0-9a-fA-F]{6}")) {
      throw new Unclear("bg");
    }
    return Optional.of(new Color(Integer.parseInt(hex, 16)));
  }

  private static int number(String name, String text) {
    if (!text.matches("-?\\d{1,6}")) {
      throw new Unclear(name);
    }
    return Integer.parseInt(text);
  }

  private static int rounded(double length) {
    return Math.max(1, (int) Math.round(length));
  }
}

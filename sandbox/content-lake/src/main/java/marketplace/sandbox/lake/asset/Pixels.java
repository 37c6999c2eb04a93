package marketplace.sandbox.lake.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The size of an image. */
public record Pixels(int width, int height) {
  private static final int LARGEST = 999_999;
  private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\bviewBox\\s*=\\s*[\"']\\s*\\S+[\\s,]+\\S+[\\s,]+(\\S+)[\\s,]+(\\S+)\\s*[\"']");

  long count() {
    return (long) width * height;
  }

  static Pixels parse(String width, String height) {
    return new Pixels(Integer.parseInt(width), Integer.parseInt(height));
  }

  /**
   * Reads the head of an image, which way up it is to be seen included; empty for anything else.
   */
  static Optional<Pixels> of(byte[] image) {
    return ImageFormat.of(image)
        .flatMap(format ->
            format == ImageFormat.SVG
                ? ofSvg(new String(image, UTF_8))
                : ofRaster(image).map(Orientation.of(image)::upright));
  }

  private static Optional<Pixels> ofRaster(byte[] image) {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      reader.setInput(in);
      return Optional.of(new Pixels(reader.getWidth(0), reader.getHeight(0)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The size that a drawing asks for, or else that of the plane it is drawn on. */
  private static Optional<Pixels> ofSvg(String text) {
    var tag = SVG.matcher(text);
    if (!tag.find()) {
      return Optional.empty();
    }
    var width = length("width", tag.group());
    var height = length("height", tag.group());
    if (width.isPresent() && height.isPresent()) {
      return measured(width.get(), height.get());
    }
    var box = VIEW_BOX.matcher(tag.group());
    return box.find() ? measured(box.group(1), box.group(2)) : Optional.empty();
  }

  private static Optional<String> length(String name, String tag) {
    var found =
        Pattern.compile("\\s" + name + "\\s*=\\s*[\"']\\s*([\\d.]+)(?:px)?\\s*[\"']").matcher(tag);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static Optional<Pixels> measured(String width, String height) {
    try {
      var size = new Pixels(rounded(width), rounded(height));
      return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static int rounded(String length) {
    return (int) Math.min(LARGEST, Math.round(Double.parseDouble(length)));
  }
}

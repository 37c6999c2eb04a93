package marketplace.sandbox.lake.asset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of images that the lake takes, told by how their bytes begin. */
public enum ImageFormat {
  PNG("png", "image/png", "\\x89PNG\\r\\n\\x1a\\n"),
  JPG("jpg", "image/jpeg", "\\xff\\xd8\\xff"),
  GIF("gif", "image/gif", "GIF8[79]a"),
  WEBP("webp", "image/webp", "RIFF.{4}WEBP"),
  BMP("bmp", "image/bmp", "BM.{4}\\x00{4}"),
  TIF("tif", "image/tiff", "II\\*\\x00|MM\\x00\\*"),
  SVG("svg", "image/svg+xml", "(?:\\xef\\xbb\\xbf)?\\s*(?:<\\?xml|<!--|<!DOCTYPE svg|<svg)");

  private static final int LONGEST_BEGINNING = 256;

  private final String extension;
  private final String mimeType;
  private final Pattern beginning;

  ImageFormat(String extension, String mimeType, String beginning) {
    this.extension = extension;
    this.mimeType = mimeType;
    this.beginning = Pattern.compile(beginning, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  }

  static Optional<ImageFormat> of(byte[] image) {
    var length = Math.min(image.length, LONGEST_BEGINNING);
    var start = new String(image, 0, length, ISO_8859_1);
    return Arrays.stream(values())
        .filter(format -> format.beginning.matcher(start).lookingAt())
        .findFirst();
  }

  static Optional<ImageFormat> withExtension(String extension) {
    var known = extension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.extension.equals(known)).findFirst();
  }

  public String extension() {
    return extension;
  }

  public String mimeType() {
    return mimeType;
  }
}

package marketplace.sandbox.lake.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The size of an image. */
record Pixels(int width, int height) {
  static Pixels parse(String width, String height) {
    return new Pixels(Integer.parseInt(width), Integer.parseInt(height));
  }

  /** Reads the head of a PNG, JPEG, GIF or BMP; empty for anything else. */
  static Optional<Pixels> of(byte[] image) {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      reader.setInput(in);
      return Optional.of(new Pixels(reader.getWidth(0), reader.getHeight(0)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

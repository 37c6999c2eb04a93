package marketplace.sandbox.lake.asset;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** An image as a plane of pixels. */
record Raster(BufferedImage image) {
  static {
    ImageIO.setUseCache(false);
  }

  /**
   * As it is to be seen; empty for what is no raster image, cannot be read, or would fill the
   * memory.
   */
  static Optional<Raster> of(byte[] bytes) {
    if (Pixels.of(bytes).filter(it -> it.count() <= Darkroom.PIXELS).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)))
          .map(Raster::new)
          .map(Orientation.of(bytes)::upright);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  boolean hasAlpha() {
    return image.getColorModel().hasAlpha();
  }

  boolean isOpaque() {
    return !hasAlpha() || IntStream.range(0, height()).allMatch(this::isOpaque);
  }

  private boolean isOpaque(int row) {
    return Arrays.stream(image.getRGB(0, row, width(), 1, null, 0, width()))
        .allMatch(argb -> argb >>> 24 == 0xff);
  }

  /** Row after row, as ARGB. */
  int[] pixels() {
    return image.getRGB(0, 0, width(), height(), null, 0, width());
  }

  /** Smaller or larger; much smaller in several steps, so that no pixel is passed over. */
  Raster scaled(int width, int height) {
    var step = this;
    while (step.width() > 2 * width && step.height() > 2 * height) {
      step = step.drawn(step.width() / 2, step.height() / 2);
    }
    return step.width() == width && step.height() == height ? step : step.drawn(width, height);
  }

  private Raster drawn(int width, int height) {
    var to = canvas(width, height);
    var pen = to.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return new Raster(to);
  }

  Raster cut(int x, int y, int width, int height) {
    return new Raster(image.getSubimage(x, y, width, height));
  }

  /** In the middle of a larger plane. */
  Raster padded(int width, int height, Optional<Color> background) {
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pen = to.createGraphics();
    background.ifPresent(color -> {
      pen.setColor(color);
      pen.fillRect(0, 0, width, height);
    });
    pen.drawImage(image, (width - width()) / 2, (height - height()) / 2, null);
    pen.dispose();
    return new Raster(to);
  }

  /** By a quarter, a half or three quarters of a turn, clockwise. */
  Raster turned(int quarters) {
    var aside = quarters % 2 != 0;
    var to = canvas(aside ? height() : width(), aside ? width() : height());
    var turn = new AffineTransform();
    turn.translate(to.getWidth() / 2.0, to.getHeight() / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-width() / 2.0, -height() / 2.0);
    return placed(turn, to);
  }

  Raster flipped(boolean across, boolean upsideDown) {
    var flip = new AffineTransform();
    flip.translate(across ? width() : 0, upsideDown ? height() : 0);
    flip.scale(across ? -1 : 1, upsideDown ? -1 : 1);
    return placed(flip, canvas(width(), height()));
  }

  private Raster placed(AffineTransform how, BufferedImage to) {
    var pen = to.createGraphics();
    pen.drawImage(image, how, null);
    pen.dispose();
    return new Raster(to);
  }

  private BufferedImage canvas(int width, int height) {
    var type = hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    return new BufferedImage(width, height, type);
  }

  /** Without transparency: what could be seen through shows the colour. */
  Raster over(Color background) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB
        || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return this;
    }
    var to = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    var pen = to.createGraphics();
    pen.drawImage(image, 0, 0, background, null);
    pen.dispose();
    return new Raster(to);
  }

  /** The bytes of the image in a format, at a quality from 1 to 100 where the format has one. */
  byte[] encoded(ImageFormat format, int quality) {
    var flat = format == ImageFormat.JPG || format == ImageFormat.BMP;
    var source = flat ? over(Color.WHITE) : this;
    var writer = ImageIO.getImageWritersByMIMEType(format.mimeType()).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(source.image, null, null), parameters(writer, quality));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageWriteParam parameters(ImageWriter writer, int quality) {
    var parameters = writer.getDefaultWriteParam();
    var types = parameters.getCompressionTypes();
    if (parameters.canWriteCompressed() && types != null && !"Deflate".equals(types[0])) {
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType(types[0]);
      parameters.setCompressionQuality(quality / 100f);
    }
    return parameters;
  }
}

package marketplace.sandbox.lake.asset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up the pixels of a photograph lie. A camera that is held upright stores them lying on
 * their side, and notes that beside them.
 *
 * @param code as EXIF counts the eight ways
 */
record Orientation(int code) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int LAST = 8;
  private static final int LAST_NOT_ASIDE = 4;

  private static final short EXIF_SEGMENT = (short) 0xffe1;
  private static final short START_OF_PIXELS = (short) 0xffda;
  private static final int SEGMENT_HEADER = 4;
  private static final int EXIF = 0x45786966;
  private static final int EXIF_HEADER = 6;
  private static final int FIRST_DIRECTORY = 4;
  private static final int ENTRY = 12;
  private static final int ENTRY_VALUE = 8;
  private static final short TAG = 0x112;

  /** As a JPEG notes it; everything else is upright. */
  static Orientation of(byte[] image) {
    try {
      return ImageFormat.of(image).filter(ImageFormat.JPG::equals).isPresent()
          ? inJpeg(ByteBuffer.wrap(image))
          : UPRIGHT;
    } catch (IndexOutOfBoundsException cutOff) {
      return UPRIGHT;
    }
  }

  private static Orientation inJpeg(ByteBuffer jpeg) {
    int at = 2;
    while (jpeg.getShort(at) != START_OF_PIXELS) {
      int length = Short.toUnsignedInt(jpeg.getShort(at + 2));
      if (jpeg.getShort(at) == EXIF_SEGMENT && jpeg.getInt(at + SEGMENT_HEADER) == EXIF) {
        int tiff = at + SEGMENT_HEADER + EXIF_HEADER;
        return inTiff(jpeg.slice(tiff, jpeg.limit() - tiff));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Orientation inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(FIRST_DIRECTORY);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (tiff.getShort(entry) == TAG) {
        int code = tiff.getShort(entry + ENTRY_VALUE);
        return code > 0 && code <= LAST ? new Orientation(code) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  Pixels upright(Pixels stored) {
    return code > LAST_NOT_ASIDE
        ? new Pixels(/* width= */ stored.height(), /* height= */ stored.width())
        : stored;
  }

  Raster upright(Raster stored) {
    return switch (code) {
      case 2 -> stored.flipped(true, false);
      case 3 -> stored.turned(2);
      case 4 -> stored.flipped(false, true);
      case 5 -> stored.flipped(true, false).turned(3);
      case 6 -> stored.turned(1);
      case 7 -> stored.flipped(true, false).turned(1);
      case 8 -> stored.turned(3);
      default -> stored;
    };
  }
}

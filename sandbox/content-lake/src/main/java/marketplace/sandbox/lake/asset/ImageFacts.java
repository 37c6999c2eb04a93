package marketplace.sandbox.lake.asset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Set;

/** What can be said about an image from its pixels. */
public final class ImageFacts {
  /** What is told unless something else is asked for. */
  public static final Set<String> USUAL = Set.of("blurhash", "lqip", "palette");

  private static final int PLACEHOLDER_SIDE = 20;
  private static final int PLACEHOLDER_QUALITY = 60;

  private ImageFacts() {}

  /**
   * The {@code metadata} of an image's document but for its size.
   *
   * @param wanted of {@link #USUAL}; other names are passed over
   */
  public static ObjectNode metadata(byte[] bytes, Set<String> wanted) {
    var pixels = Pixels.of(bytes).map(Pixels::count).orElse(0L);
    return Darkroom.work(pixels, () -> told(bytes, wanted));
  }

  private static ObjectNode told(byte[] bytes, Set<String> wanted) {
    var metadata = JsonNodeFactory.instance.objectNode().put("_type", "sanity.imageMetadata");
    var raster = Raster.of(bytes);
    metadata.put("hasAlpha", raster.map(Raster::hasAlpha).orElse(true));
    metadata.put("isOpaque", raster.map(Raster::isOpaque).orElse(false));
    raster.ifPresent(image -> {
      if (wanted.contains("lqip")) {
        metadata.put("lqip", placeholder(image));
      }
      if (wanted.contains("blurhash")) {
        metadata.put("blurHash", BlurHash.of(image));
      }
      if (wanted.contains("palette")) {
        metadata.set("palette", Swatches.palette(image));
      }
    });
    return metadata;
  }

  /** A tiny likeness that a page can hold in itself. */
  private static String placeholder(Raster image) {
    var height =
        Math.clamp(Math.round((float) PLACEHOLDER_SIDE * image.height() / image.width()), 1, 200);
    var format = image.hasAlpha() ? ImageFormat.PNG : ImageFormat.JPG;
    var small = image.scaled(PLACEHOLDER_SIDE, height).encoded(format, PLACEHOLDER_QUALITY);
    return "data:" + format.mimeType() + ";base64," + Base64.getEncoder().encodeToString(small);
  }
}

package marketplace.sandbox.lake.asset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The colours of an image that a page around it may take up. */
final class Swatches {
  private static final int THUMBNAIL = 64;
  private static final double READABLE_ON_WHITE = 0.55;

  private final List<Swatch> swatches;
  private final int total;

  private Swatches(List<Swatch> swatches, int total) {
    this.swatches = swatches;
    this.total = total;
  }

  /** Pixels of nearly one colour. */
  private record Swatch(Color color, int population) {
    private float[] hsb() {
      return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
    }

    double saturation() {
      return hsb()[1];
    }

    double lightness() {
      double high = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
      double low = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
      return (high + low) / 510;
    }
  }

  /** What a swatch of some name should look like. */
  private record Wanted(
      String name, double leastLight, double light, double mostLight, boolean vivid) {
    boolean admits(Swatch swatch) {
      var saturated = vivid ? swatch.saturation() >= 0.35 : swatch.saturation() <= 0.4;
      return saturated && swatch.lightness() >= leastLight && swatch.lightness() <= mostLight;
    }

    double distance(Swatch swatch) {
      return 3 * Math.abs(swatch.saturation() - (vivid ? 1 : 0.3))
          + 6 * Math.abs(swatch.lightness() - light);
    }
  }

  private static final List<Wanted> WANTED =
      List.of(
          new Wanted("darkMuted", 0, 0.26, 0.45, false),
          new Wanted("muted", 0.3, 0.5, 0.7, false),
          new Wanted("lightMuted", 0.55, 0.74, 1, false),
          new Wanted("darkVibrant", 0, 0.26, 0.45, true),
          new Wanted("vibrant", 0.3, 0.5, 0.7, true),
          new Wanted("lightVibrant", 0.55, 0.74, 1, true));

  /** The palette of an image as its document shows it. */
  static ObjectNode palette(Raster raster) {
    var pixels = raster.scaled(THUMBNAIL, THUMBNAIL).pixels();
    return new Swatches(counted(pixels), pixels.length).json();
  }

  private static List<Swatch> counted(int[] pixels) {
    var buckets = new HashMap<Integer, List<Integer>>();
    for (int argb : pixels) {
      if (argb >>> 24 > 127) {
        buckets.computeIfAbsent(argb & 0xf0f0f0, _ -> new ArrayList<>()).add(argb);
      }
    }
    return buckets.values().stream()
        .map(all -> new Swatch(average(all), all.size()))
        .sorted(Comparator.comparingInt(Swatch::population).reversed())
        .toList();
  }

  private static Color average(List<Integer> colors) {
    return new Color(
        mean(colors, argb -> (argb >> 16) & 0xff),
        mean(colors, argb -> (argb >> 8) & 0xff),
        mean(colors, argb -> argb & 0xff));
  }

  private static int mean(List<Integer> colors, Function<Integer, Integer> channel) {
    return (int) colors.stream().mapToInt(channel::apply).average().orElse(0);
  }

  private ObjectNode json() {
    var palette = JsonNodeFactory.instance.objectNode().put("_type", "sanity.imagePalette");
    for (var wanted : WANTED) {
      best(wanted).ifPresent(swatch -> palette.set(wanted.name(), json(swatch)));
    }
    swatches.stream().findFirst().ifPresent(swatch -> palette.set("dominant", json(swatch)));
    return palette;
  }

  private Optional<Swatch> best(Wanted wanted) {
    return swatches.stream()
        .filter(wanted::admits)
        .min(Comparator.comparingDouble(wanted::distance));
  }

  private ObjectNode json(Swatch swatch) {
    var dark = swatch.lightness() < READABLE_ON_WHITE;
    return JsonNodeFactory.instance
        .objectNode()
        .put("_type", "sanity.imagePaletteSwatch")
        .put("background", "#%06x".formatted(swatch.color().getRGB() & 0xffffff))
        .put("foreground", dark ? "#fff" : "#000")
        .put("population", Math.round(10_000.0 * swatch.population() / total) / 100.0)
        .put("title", dark ? "#fff" : "#000");
  }
}

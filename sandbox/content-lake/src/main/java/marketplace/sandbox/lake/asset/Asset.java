package marketplace.sandbox.lake.asset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An image or file as Sanity names it: by the SHA-1 of its bytes, an image also by its size in
 * pixels.
 */
public record Asset(Kind kind, Sha1 sha1, Optional<Pixels> pixels, String extension) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<sha1>[0-9a-f]{40})"
              + "(?:-(?<width>\\d{1,6})x(?<height>\\d{1,6}))?\\.(?<extension>[0-9a-z]+)");

  /** Whether it is to be looked at. */
  public enum Kind {
    IMAGE,
    FILE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How the ids of the documents begin that stand for such assets. */
    public String idPrefix() {
      return word() + "-";
    }

    /** The type of those documents. */
    public String documentType() {
      return "sanity." + word() + "Asset";
    }
  }

  /** The asset whose own file name this is; empty for a name that somebody else gave. */
  public static Optional<Asset> named(Kind kind, String fileName) {
    var name = NAME.matcher(fileName);
    if (!name.matches() || (kind == Kind.IMAGE) != (name.group("width") != null)) {
      return Optional.empty();
    }
    var pixels =
        Optional.ofNullable(name.group("width")).map(it -> Pixels.parse(it, name.group("height")));
    return Optional.of(
        new Asset(kind, new Sha1(name.group("sha1")), pixels, name.group("extension")));
  }

  /** The asset that these bytes are; empty for an image that cannot be measured. */
  public static Optional<Asset> of(Kind kind, String fileName, byte[] bytes) {
    return switch (kind) {
      case FILE ->
          Optional.of(new Asset(kind, Sha1.of(bytes), Optional.empty(), extension(fileName)));
      case IMAGE ->
          ImageFormat.of(bytes)
              .flatMap(format ->
                  Pixels.of(bytes)
                      .map(it ->
                          new Asset(kind, Sha1.of(bytes), Optional.of(it), format.extension())));
    };
  }

  /** A square SVG. */
  public static Asset drawing(byte[] svg, int side) {
    return new Asset(Kind.IMAGE, Sha1.of(svg), Optional.of(new Pixels(side, side)), "svg");
  }

  private static String extension(String fileName) {
    var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return extension.matches("[0-9a-z]{1,10}") && fileName.contains(".") ? extension : "bin";
  }

  public String id() {
    return kind.idPrefix() + sized() + "-" + extension;
  }

  public String fileName() {
    return sized() + "." + extension;
  }

  /** How an export's list of assets calls it. */
  public String exportKey() {
    return kind.idPrefix() + sha1.hex();
  }

  private String sized() {
    return sha1.hex() + pixels.map(it -> "-" + it.width() + "x" + it.height()).orElse("");
  }

  public ObjectNode reference() {
    return JsonNodeFactory.instance.objectNode().put("_type", "reference").put("_ref", id());
  }
}

package marketplace.sandbox.lake.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The picture of a thing for sale, drawn from what is said about it: its outline follows the title,
 * its colours follow both texts, and the same texts always give the same bytes.
 */
public record ProductArt(String title, String description) {
  /** Width and height of the drawing. */
  public static final int SIDE = 800;

  /** The drawing as an SVG document in UTF-8. */
  public byte[] svg() {
    var draw = new Draw(title);
    var words = Words.of(title);
    var palette = Palette.of(words, Words.of(description), draw);
    var backdrop = draw.oneOf(Backdrop.values()).drawn(draw);
    var thing = Silhouettes.of(words).with(draw.oneOf(Texture.values()), draw);
    return palette.paint(page(backdrop + thing)).getBytes(UTF_8);
  }

  private String page(String content) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 800 800" \
    role="img">\
    <title>%s</title><path d="M0 0h800v800H0z" fill="{paper}"/>%s</svg>
    """
        .formatted(escaped(), content);
  }

  private String escaped() {
    return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package marketplace.sandbox.lake.seed;

import java.util.List;

/** The outline of one kind of thing, and the phrases in a title that ask for it. */
record Silhouette(List<String> phrases, String drawing) {
  private static final String FORM = "id=\"b\"";

  static Silhouette parse(String block) {
    var lines = block.lines().toList();
    return new Silhouette(
        List.of(lines.getFirst().split(", ")), String.join("", lines.subList(1, lines.size())));
  }

  /** Only a drawing that names its form can carry a texture on it. */
  String with(Texture texture, Draw draw) {
    var pattern = drawing.contains(FORM) ? texture.drawn(draw) : "";
    return drawing.replace("{texture}", pattern);
  }
}

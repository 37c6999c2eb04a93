package marketplace.sandbox.lake.seed;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Three colours that go together, the tints between them, and the words that call for them. */
enum Palette {
  WOOD(
      0xF3ECE2,
      0xB4845A,
      0x6C8C79,
      "chestnut brown kraft",
      "oak walnut beech cherrywood ash maple wood wooden bamboo"),
  MOSS(0xEEF0E4, 0x7E9060, 0xD9A15C, "moss mossy green juniper", "meadow herb seeds"),
  CLAY(0xF7EBE1, 0xC2714E, 0x4F6A74, "clay terracotta rust red copper brick autumn", "tomato"),
  SAND(0xEFE8DC, 0xD3B083, 0x6E8A86, "oat sand undyed", "linen jute canvas cork string kapok"),
  INK(0xE8EDF3, 0x43597F, 0xDCA75E, "ink indigo blue cobalt", "denim sea seaside"),
  SLATE(
      0xE9EDEE,
      0x76858E,
      0xD08C5A,
      "slate smoked grey silver",
      "steel iron stone zinc granite aluminium"),
  HONEY(0xF8EFD9, 0xDBA53F, 0x5F7B80, "amber honey brass", "beeswax sunflower solar filament"),
  PETROL(0xE4EFED, 0x3F7E7D, 0xE2A374, "petrol seaglass celadon teal", "sailcloth harbour pond"),
  CHALK(0xDDE4E1, 0xF7F2E8, 0xC98B5B, "opal white cream", "porcelain paper plaster rice"),
  PLUM(0xF1EAEE, 0x8B6179, 0xD9AC6B, "heather plum", "leather grapes"),
  ROSE(0xF8EBE8, 0xD28D83, 0x5C7B82, "rose milky rainbow", "flower flowers enamelled"),
  SAGE(0xEAF0EB, 0x93AD97, 0xC0694C, "sage", "willow garden cotton felt");

  private static final int WHITE = 0xFFFFFF;
  private static final int NIGHT = 0x1F2A33;

  private final int paper;
  private final int body;
  private final int accent;
  private final String colours;
  private final String materials;

  Palette(int paper, int body, int accent, String colours, String materials) {
    this.paper = paper;
    this.body = body;
    this.accent = accent;
    this.colours = colours;
    this.materials = materials;
  }

  /**
   * The palette of the colour that is spoken of, or else of the material, or else what the draw
   * gives.
   */
  static Palette of(Words title, Words description, Draw draw) {
    return Stream.of(
            named(title, it -> it.colours),
            named(description, it -> it.colours),
            named(title, it -> it.materials),
            named(description, it -> it.materials))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> draw.oneOf(values()));
  }

  private static Optional<Palette> named(Words text, Function<Palette, String> names) {
    return Arrays.stream(values()).filter(it -> text.sayAnyOf(names.apply(it))).findFirst();
  }

  String paint(String drawing) {
    return drawing
        .replace("{paper}", hex(paper))
        .replace("{wash}", hex(mix(paper, this == CHALK ? accent : body, 0.17)))
        .replace("{shadow}", hex(mix(paper, NIGHT, 0.16)))
        .replace("{light}", hex(mix(paper, WHITE, 0.6)))
        .replace("{body}", hex(body))
        .replace("{shade}", hex(mix(body, NIGHT, 0.22)))
        .replace("{accent}", hex(accent))
        .replace("{dark}", hex(mix(body, NIGHT, 0.68)))
        .replace("{leaf}", "#6f8f5e")
        .replace("{metal}", "#b9c4ca")
        .replace("{warm}", "#e3a648");
  }

  private static int mix(int from, int to, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      var a = from >> shift & 0xFF;
      var b = to >> shift & 0xFF;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }

  private static String hex(int colour) {
    return "#%06x".formatted(colour);
  }
}

package marketplace.sandbox.lake.seed;

/** The quiet shape behind a thing. */
enum Backdrop {
  NONE,
  SUN,
  ARCH,
  TABLE,
  HILL;

  String drawn(Draw draw) {
    return switch (this) {
      case NONE -> "";
      case SUN ->
          """
          <circle cx="%d" cy="%d" r="%d" fill="{wash}"/>\
          """
              .formatted(draw.between(360, 440), draw.between(370, 420), draw.between(290, 320));
      case ARCH ->
          """
          <path d="M130 800V370a270 %d 0 0 1 540 0v430z" fill="{wash}"/>\
          """
              .formatted(draw.between(250, 290));
      case TABLE ->
          """
          <path d="M0 %dh800v300H0z" fill="{wash}"/>\
          """
              .formatted(draw.between(560, 600));
      case HILL ->
          """
          <path d="M0 %dq220-190 430-70t370-50v500H0z" fill="{wash}"/>\
          """
              .formatted(draw.between(500, 560));
    };
  }
}

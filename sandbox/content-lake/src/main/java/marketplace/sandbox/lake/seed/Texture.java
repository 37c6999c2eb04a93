package marketplace.sandbox.lake.seed;

/** What covers the form of a thing: a glaze, a band, a weave, or nothing but its own shade. */
enum Texture {
  PLAIN,
  DIPPED,
  BANDED,
  STRIPED,
  SPECKLED;

  String drawn(Draw draw) {
    return """
    <clipPath id="c"><use href="#b"/></clipPath><g clip-path="url(#c)">%s\
    <path d="M470 0q70 400-30 800h400V0z" fill="{shade}" opacity=".28"/></g>\
    """
        .formatted(pattern(draw));
  }

  private String pattern(Draw draw) {
    return switch (this) {
      case PLAIN -> "";
      case DIPPED -> dip(draw.between(430, 520));
      case BANDED -> band(draw.between(400, 440), draw.between(18, 46));
      case STRIPED -> stripes(draw.between(44, 72));
      case SPECKLED -> speckles(draw);
    };
  }

  private static String dip(int from) {
    return """
    <path d="M0 %1$dq100-26 200 0t200 0 200 0 200 0v400H0z" fill="{light}" opacity=".45"/>\
    """
        .formatted(from);
  }

  private static String band(int from, int width) {
    return """
    <path d="M0 %dh800v%dH0zm0 %dh800v9H0z" fill="{accent}" opacity=".85"/>\
    """
        .formatted(from, width, width + 16);
  }

  private static String stripes(int gap) {
    return """
    <path d="M0 400h800" stroke="{light}" stroke-width="800" \
    stroke-dasharray="12 %d" opacity=".35"/>\
    """
        .formatted(gap);
  }

  private static String speckles(Draw draw) {
    var dots = new StringBuilder();
    for (int dot = 0; dot < 34; dot++) {
      dots.append("M%d %dv0".formatted(draw.between(150, 650), draw.between(150, 660)));
    }
    return """
    <path d="%s" stroke="{dark}" stroke-width="9" stroke-linecap="round" opacity=".35"/>\
    """
        .formatted(dots);
  }
}

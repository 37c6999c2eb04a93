package marketplace.sandbox.lake.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import marketplace.sandbox.lake.access.Perspective;

/** The date by which a request fixes how the API behaves. */
record ApiVersion(LocalDate date) {
  private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
  private static final LocalDate PUBLISHED_BY_DEFAULT = LocalDate.of(2025, 2, 19);

  /** Reads the path's segment: {@code v1}, {@code vX} or {@code v2025-02-19}. */
  static Optional<ApiVersion> parse(String segment) {
    return switch (segment) {
      case "v1" -> Optional.of(new ApiVersion(FIRST));
      case "vX" -> Optional.of(new ApiVersion(LocalDate.MAX));
      default -> segment.startsWith("v") ? dated(segment.substring(1)) : Optional.empty();
    };
  }

  private static Optional<ApiVersion> dated(String date) {
    try {
      return Optional.of(new ApiVersion(LocalDate.parse(date)));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  Perspective defaultPerspective() {
    return isOld() ? raw() : Perspective.PUBLISHED;
  }

  /** Everything, but for versions where they are not known yet. */
  Perspective raw() {
    return new Perspective.Raw(!isOld());
  }

  private boolean isOld() {
    return date.isBefore(PUBLISHED_BY_DEFAULT);
  }
}

package marketplace.sandbox.lake.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marketplace.sandbox.lake.document.DocumentId;

/** Which states of the documents a query is about. */
public sealed interface Perspective {
  Pattern RELEASE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  Perspective PUBLISHED = new Published();
  Perspective DRAFTS = new Layered(List.of(DocumentId.DRAFTS, ""));

  /** All states, each under its own id. */
  record Raw(boolean versionsToo) implements Perspective {}

  /** What is published, and nothing else. */
  record Published() implements Perspective {}

  /** For each document its state in the first layer that has one, under its published id. */
  record Layered(List<String> layers) implements Perspective {}

  /**
   * Reads the name of a perspective, or a list of releases, the first of which wins.
   *
   * @return nothing if there is no such perspective
   */
  static Optional<Perspective> named(String name) {
    return switch (name) {
      case "raw" -> Optional.of(new Raw(true));
      case "published" -> Optional.of(PUBLISHED);
      case "drafts", "previewDrafts" -> Optional.of(DRAFTS);
      default -> stack(Arrays.asList(name.split(",", -1)));
    };
  }

  private static Optional<Perspective> stack(List<String> names) {
    if (names.contains("raw") || !names.stream().allMatch(RELEASE.asMatchPredicate())) {
      return Optional.empty();
    }
    var layers = new ArrayList<>(names.stream().filter(n -> !n.equals("published")).toList());
    layers.replaceAll(Perspective::layer);
    layers.add("");
    return Optional.of(new Layered(List.copyOf(layers)));
  }

  private static String layer(String name) {
    return name.equals("drafts") ? DocumentId.DRAFTS : DocumentId.VERSIONS + name + ".";
  }
}

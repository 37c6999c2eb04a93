package marketplace.sandbox.lake.seed;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** One file of an export: what it is for, its path as documents write it, and its content. */
record ArchiveFile(Role role, String path, InputStream content) {
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?:.*/)?(?<path>(?:images|files)/(?!\\._)[^/]+|assets\\.json|(?!\\._)[^/]+\\.ndjson)");

  enum Role {
    DOCUMENTS,
    ASSET_FACTS,
    IMAGE,
    FILE
  }

  /**
   * Whatever folder it was packed in; empty for a file that no export has, such as a system's own
   * droppings.
   */
  static Optional<ArchiveFile> packed(String path, InputStream content) {
    var known = KNOWN.matcher(path);
    return known.matches()
        ? Optional.of(known.group("path")).map(it -> new ArchiveFile(role(it), it, content))
        : Optional.empty();
  }

  private static Role role(String path) {
    if (path.startsWith("images/")) {
      return Role.IMAGE;
    }
    if (path.startsWith("files/")) {
      return Role.FILE;
    }
    return path.equals("assets.json") ? Role.ASSET_FACTS : Role.DOCUMENTS;
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

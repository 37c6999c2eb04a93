package marketplace.adapter.rest.storefront;

import java.util.List;
import java.util.Map;

/**
 * A file of the storefront, with whatever compressed forms of it were built.
 *
 * @param path below the storefront's root, such as {@code product/index.html}
 * @param contents the smallest form first, the plain one last
 */
record StorefrontFile(String path, List<Content> contents) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  StorefrontFile {
    contents = List.copyOf(contents);
  }

  /** The smallest form that can be read by whoever sent this {@code Accept-Encoding}. */
  Content readableTo(String accepted) {
    return contents.stream()
        .filter(content -> content.coding().isAmong(accepted))
        .findFirst()
        .orElseGet(contents::getLast);
  }

  String contentType() {
    return TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }

  /** What the build names after its content is kept for good; all else is asked for again. */
  String cacheControl() {
    return path.startsWith("_next/static/")
        ? "public, max-age=31536000, immutable"
        : "public, no-cache";
  }
}

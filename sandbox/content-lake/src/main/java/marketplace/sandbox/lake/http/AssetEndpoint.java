package marketplace.sandbox.lake.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marketplace.sandbox.lake.asset.Assets;
import marketplace.sandbox.wire.Answer;

/** Serves images and files: what a CDN does for the real lake. */
final class AssetEndpoint implements Endpoint {
  private static final Map<String, String> CONTENT_TYPES =
      Map.ofEntries(
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("json", "application/json"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("mp4", "video/mp4"));

  /** An SVG that is opened by itself must not run scripts in the name of this origin. */
  private static final String NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private final Assets assets;

  AssetEndpoint(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public Answer answer(Call call) throws IOException {
    var name = call.rest().isEmpty() ? "" : call.rest().getLast();
    var content = assets.find(name).orElseThrow(() -> ApiError.gateway(404, "Asset not found"));
    var tag = "\"" + name + "\"";
    var unchanged = call.request().header("If-None-Match").filter(tag::equals).isPresent();
    return (unchanged ? Answer.empty(304) : Answer.bytes(200, contentType(name), content))
        .with("ETag", tag)
        .with("Cache-Control", "public, max-age=31536000, immutable")
        .with("X-Content-Type-Options", "nosniff")
        .with("Content-Security-Policy", NO_SCRIPTS);
  }

  private static String contentType(String name) {
    var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
  }
}

package marketplace.sandbox.lake.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import marketplace.sandbox.lake.asset.Assets;
import marketplace.sandbox.lake.asset.Rendition;
import marketplace.sandbox.wire.Answer;

/** Serves images, in the form that is asked for, and files: what a CDN does for the real lake. */
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
          Map.entry("bmp", "image/bmp"),
          Map.entry("tif", "image/tiff"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("json", "application/json"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("mp4", "video/mp4"));

  /** An SVG that is opened by itself must not run scripts in the name of this origin. */
  private static final String NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  /** Where its own name stands in an asset's path; a pretty one may follow. */
  private static final int NAME = 2;

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
    var name = call.rest().size() > NAME ? call.rest().get(NAME) : "";
    var content = assets.find(name).orElseThrow(() -> ApiError.gateway(404, "Asset not found"));
    var asked = asked(call);
    var tag =
        "\"" + name + (asked.isEmpty() ? "" : "-" + Integer.toHexString(asked.hashCode())) + "\"";
    var unchanged = call.request().header("If-None-Match").filter(tag::equals).isPresent();
    var answer = unchanged ? Answer.empty(304) : shown(name, content, new Rendition(asked));
    return named(call, name, answer)
        .with("ETag", tag)
        .with("Cache-Control", "public, max-age=31536000, immutable")
        .with("Access-Control-Allow-Origin", "*")
        .with("X-Content-Type-Options", "nosniff")
        .with("Content-Security-Policy", NO_SCRIPTS);
  }

  private static Map<String, String> asked(Call call) {
    var asked = new TreeMap<String, String>();
    call.request().query().forEach((name, values) -> asked.put(name, values.getLast()));
    var accepted = call.request().header("Accept").orElse("");
    if ("format".equals(asked.get("auto")) && accepted.contains("image/webp")) {
      asked.putIfAbsent("fm", "webp");
    }
    asked.keySet().retainAll(Rendition.PARAMETERS);
    return asked;
  }

  private static Answer shown(String name, byte[] content, Rendition rendition) {
    try {
      return rendition
          .of(content)
          .map(it -> Answer.bytes(200, it.format().mimeType(), it.bytes()))
          .orElseGet(() -> Answer.bytes(200, contentType(name), content));
    } catch (Rendition.Unclear e) {
      throw ApiError.gateway(400, e.getMessage());
    }
  }

  /** An answer that is to be saved, under the asset's name or another. */
  private static Answer named(Call call, String name, Answer answer) {
    return call.request()
        .parameter("dl")
        .map(it -> it.isEmpty() ? name : it.replaceAll("[^\\w. -]", "_"))
        .map(it -> answer.with("Content-Disposition", "attachment; filename=\"" + it + "\""))
        .orElse(answer);
  }

  private static String contentType(String name) {
    var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
  }
}

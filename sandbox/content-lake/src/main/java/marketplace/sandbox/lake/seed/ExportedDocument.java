package marketplace.sandbox.lake.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.regex.Pattern;

/** A document as an export writes it: assets by the path of their file instead of a reference. */
record ExportedDocument(ObjectNode content) {
  private static final String MARK = "_sanityAsset";
  private static final Pattern LOCAL =
      Pattern.compile("(?<kind>image|file)@file:///?(?:\\./)?(?<path>.+)");

  /** Sanity's own bookkeeping, releases apart, belongs to the dataset it was made in. */
  boolean isSystem() {
    var id = content.path("_id").asText();
    return id.startsWith("_.") && !id.startsWith("_.releases.");
  }

  /**
   * The document as the lake keeps it; an asset that lies elsewhere on the web stays as it is
   * written.
   */
  ObjectNode with(Inventory inventory) {
    refer(content, inventory);
    return content;
  }

  private static void refer(JsonNode node, Inventory inventory) {
    if (node instanceof ObjectNode object) {
      var local = LOCAL.matcher(object.path(MARK).asText());
      if (local.matches()) {
        object.remove(MARK);
        object.set("asset", inventory.get(decoded(local.group("path"))).reference());
        object.putIfAbsent("_type", object.textNode(local.group("kind")));
      }
    }
    node.forEach(it -> refer(it, inventory));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnreadableDataset("the asset %s is not a valid file URL".formatted(path), e);
    }
  }
}

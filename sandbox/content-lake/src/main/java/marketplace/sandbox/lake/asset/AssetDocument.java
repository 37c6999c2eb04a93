package marketplace.sandbox.lake.asset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLConnection;
import java.util.Objects;

/** What Sanity keeps about an asset beside its bytes. */
public record AssetDocument(Asset asset, long size, ObjectNode facts) {

  public static AssetDocument of(Asset asset, long size) {
    return new AssetDocument(asset, size, JsonNodeFactory.instance.objectNode());
  }

  /** The facts that came with the asset, and over them those that its name and its home decide. */
  public ObjectNode at(AssetHome home) {
    var document = JsonNodeFactory.instance.objectNode().put("originalFilename", asset.fileName());
    document.put("mimeType", mimeType());
    document.setAll(facts.deepCopy());
    document
        .put("_id", asset.id())
        .put("_type", asset.kind().documentType())
        .put("assetId", asset.sha1().hex())
        .put("sha1hash", asset.sha1().hex())
        .put("extension", asset.extension())
        .put("size", size)
        .put("path", home.path(asset))
        .put("url", home.url(asset));
    asset.pixels().ifPresent(it -> measure(document, it));
    return document;
  }

  private static void measure(ObjectNode document, Pixels pixels) {
    var metadata = document.withObjectProperty("metadata").put("_type", "sanity.imageMetadata");
    metadata
        .putObject("dimensions")
        .put("_type", "sanity.imageDimensions")
        .put("width", pixels.width())
        .put("height", pixels.height())
        .put("aspectRatio", (double) pixels.width() / pixels.height());
  }

  private String mimeType() {
    return switch (asset.kind()) {
      case IMAGE ->
          ImageFormat.withExtension(asset.extension())
              .map(ImageFormat::mimeType)
              .orElse("image/" + asset.extension());
      case FILE ->
          Objects.requireNonNullElse(
              URLConnection.guessContentTypeFromName(asset.fileName()), "application/octet-stream");
    };
  }
}

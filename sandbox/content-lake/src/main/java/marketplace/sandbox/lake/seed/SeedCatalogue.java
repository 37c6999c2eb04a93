package marketplace.sandbox.lake.seed;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import marketplace.sandbox.lake.asset.Asset;
import marketplace.sandbox.lake.asset.AssetDocument;
import marketplace.sandbox.lake.asset.AssetHome;
import marketplace.sandbox.lake.asset.AssetSink;

/** The project's own shop: categories and products with a drawn picture each. */
public record SeedCatalogue() implements Dataset {
  private static final NdJson FILE = new NdJson("seed.ndjson");

  @Override
  public void read(AssetHome home, Consumer<ObjectNode> documents, AssetSink assets) {
    try (var in = requireNonNull(SeedCatalogue.class.getResourceAsStream(FILE.fileName()))) {
      FILE.read(in, it -> illustrate(it, home, documents, assets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void illustrate(
      ObjectNode document, AssetHome home, Consumer<ObjectNode> documents, AssetSink assets) {
    var svg =
        new ProductArt(document.path("title").asText(), document.path("description").asText())
            .svg();
    var drawing = Asset.drawing(svg, ProductArt.SIDE);
    assets.store(drawing.fileName(), svg);
    documents.accept(AssetDocument.of(drawing, svg.length).at(home));
    show(drawing, document.path("image"));
    document.path("images").forEach(it -> show(drawing, it));
    documents.accept(document);
  }

  private static void show(Asset drawing, JsonNode image) {
    if (image instanceof ObjectNode shown) {
      shown.set("asset", drawing.reference());
    }
  }
}

package marketplace.sandbox.lake.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import marketplace.sandbox.lake.asset.AssetHome;
import marketplace.sandbox.lake.asset.AssetSink;

/**
 * An export of a Sanity dataset that a user brings: {@code .ndjson}, plain or gzipped, with its
 * assets in {@code images/} and {@code files/} beside it, or all of that in one {@code .tar.gz}.
 */
public record DatasetArchive(Path file) implements Dataset {
  public DatasetArchive {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableDataset("There is no dataset file " + file);
    }
  }

  /**
   * Goes through the archive twice, so that an asset's facts are known before its bytes come, and
   * none is kept.
   */
  @Override
  public void read(AssetHome home, Consumer<ObjectNode> documents, AssetSink assets) {
    var files = files();
    try {
      var inventory = Inventory.of(files);
      inventory.documents().map(it -> it.at(home)).forEach(documents);
      files.forEach(it -> load(it, inventory, documents, assets));
    } catch (IOException e) {
      throw new UnreadableDataset("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void load(
      ArchiveFile file, Inventory inventory, Consumer<ObjectNode> documents, AssetSink assets)
      throws IOException {
    switch (file.role()) {
      case DOCUMENTS ->
          new NdJson(file.path()).read(file.content(), it -> take(it, inventory, documents));
      case ASSET_FACTS -> {}
      case IMAGE, FILE -> {
        var asset = inventory.find(file.path());
        if (asset.isPresent()) {
          assets.store(asset.get().fileName(), file.content().readAllBytes());
        }
      }
    }
  }

  private static void take(
      ObjectNode document, Inventory inventory, Consumer<ObjectNode> documents) {
    var exported = new ExportedDocument(document);
    if (!exported.isSystem()) {
      documents.accept(exported.with(inventory));
    }
  }

  private ArchiveFiles files() {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
      return new TarFiles(file);
    }
    if (name.endsWith(".ndjson") || name.endsWith(".gz")) {
      return new LooseFiles(file);
    }
    throw new UnreadableDataset(
        "%s is not a dataset export: .ndjson, .ndjson.gz, .gz, .tar.gz and .tgz are"
            .formatted(file));
  }
}

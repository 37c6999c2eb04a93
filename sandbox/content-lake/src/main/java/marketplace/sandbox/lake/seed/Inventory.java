package marketplace.sandbox.lake.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marketplace.sandbox.lake.asset.Asset;
import marketplace.sandbox.lake.asset.AssetDocument;

/** Which assets an export holds, by the path that its documents know them by. */
final class Inventory {
  private final Map<String, Stocked> assets = new LinkedHashMap<>();
  private final Set<String> unmeasured = new HashSet<>();
  private boolean hasDocuments;
  private ObjectNode facts = JsonNodeFactory.instance.objectNode();

  private record Stocked(Asset asset, long size) {}

  static Inventory of(ArchiveFiles files) throws IOException {
    var inventory = new Inventory();
    files.forEach(inventory::take);
    if (!inventory.hasDocuments) {
      throw new UnreadableDataset("The archive holds no .ndjson file of documents");
    }
    return inventory;
  }

  private void take(ArchiveFile file) throws IOException {
    switch (file.role()) {
      case DOCUMENTS -> hasDocuments = true;
      case ASSET_FACTS -> facts = facts(file.content());
      case IMAGE -> take(file, Asset.Kind.IMAGE);
      case FILE -> take(file, Asset.Kind.FILE);
    }
  }

  /** A name of Sanity's own is believed; an asset with another name is read to learn what it is. */
  private void take(ArchiveFile file, Asset.Kind kind) throws IOException {
    var named = Asset.named(kind, file.name());
    if (named.isPresent()) {
      assets.put(file.path(), new Stocked(named.get(), length(file.content())));
      return;
    }
    var bytes = file.content().readAllBytes();
    Asset.of(kind, file.name(), bytes)
        .ifPresentOrElse(
            it -> assets.put(file.path(), new Stocked(it, bytes.length)),
            () -> unmeasured.add(file.path()));
  }

  private static long length(InputStream content) throws IOException {
    return content.transferTo(OutputStream.nullOutputStream());
  }

  private static ObjectNode facts(InputStream json) throws IOException {
    try {
      if (NdJson.JSON.readTree(json.readAllBytes()) instanceof ObjectNode facts) {
        return facts;
      }
      throw new UnreadableDataset("assets.json must be a JSON object");
    } catch (JsonProcessingException e) {
      throw new UnreadableDataset("assets.json is not valid JSON: " + e.getOriginalMessage(), e);
    }
  }

  Stream<AssetDocument> documents() {
    return assets.values().stream()
        .map(it -> new AssetDocument(it.asset(), it.size(), factsOf(it.asset())));
  }

  private ObjectNode factsOf(Asset asset) {
    return facts.get(asset.exportKey()) instanceof ObjectNode known
        ? known
        : JsonNodeFactory.instance.objectNode();
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(assets.get(path)).map(Stocked::asset);
  }

  /** The asset that a document refers to, which therefore has to be there. */
  Asset get(String path) {
    if (unmeasured.contains(path)) {
      throw new UnreadableDataset(
          path + " has no known size: name it <sha1>-<width>x<height>.<extension>");
    }
    return find(path).orElseThrow(() -> new UnreadableDataset("the asset " + path + " is missing"));
  }
}

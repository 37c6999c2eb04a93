package marketplace.sandbox.lake.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marketplace.sandbox.lake.asset.AssetHome;

/** A dataset as a lake would hold it after reading. */
record ReadDataset(List<ObjectNode> documents, Map<String, byte[]> assets) {
  static final AssetHome HOME =
      new AssetHome(URI.create("http://127.0.0.1:8181"), "shop", "production");

  static ReadDataset of(Dataset dataset) {
    var read = new ReadDataset(new ArrayList<>(), new LinkedHashMap<>());
    dataset.read(HOME, read.documents::add, read.assets::put);
    return read;
  }

  Stream<ObjectNode> ofType(String type) {
    return documents.stream().filter(it -> it.path("_type").asText().equals(type));
  }

  ObjectNode get(String id) {
    return documents.stream()
        .filter(it -> it.path("_id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<String> ids() {
    return documents.stream().map(it -> it.path("_id").asText()).toList();
  }
}

package marketplace.sandbox.lake.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import marketplace.sandbox.lake.asset.AssetHome;
import marketplace.sandbox.lake.asset.AssetSink;

/** Documents and assets that a content lake can be filled with. */
public sealed interface Dataset permits SeedCatalogue, DatasetArchive {
  /**
   * Hands over everything once: each document as it is to be stored, each asset with the file name
   * that its URL ends with. A reference may come before the document it points to.
   *
   * @throws UnreadableDataset if the dataset is not what it should be; what was handed over by then
   *     is incomplete
   */
  void read(AssetHome home, Consumer<ObjectNode> documents, AssetSink assets);
}

package marketplace.sandbox.lake.asset;

/** Where the bytes of assets go. */
@FunctionalInterface
public interface AssetSink {
  /** The same file name always comes with the same bytes. */
  void store(String fileName, byte[] bytes);
}

package marketplace.sandbox.lake;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.lake.asset.Asset.Kind;
import marketplace.sandbox.lake.asset.AssetHome;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.store.Snapshot;
import marketplace.sandbox.lake.store.Store;

/**
 * Follows a lake that is served at another address than before: the documents of its assets say
 * where they are to be had. Addresses that are not this machine's own stay as they are.
 */
final class Relocation {
  private Relocation() {}

  static void to(AssetHome home, Store store) {
    var snapshot = store.snapshot();
    var moved =
        Stream.of(Kind.values())
            .flatMap(kind -> assets(kind, snapshot))
            .flatMap(document -> moved(document, home).stream())
            .toList();
    if (!moved.isEmpty()) {
      store.load(moved);
    }
  }

  private static Stream<Document> assets(Kind kind, Snapshot snapshot) {
    return snapshot
        .withIdsFrom(kind.idPrefix())
        .filter(document -> document.type().equals(kind.documentType()));
  }

  private static Optional<Document> moved(Document document, AssetHome home) {
    var url = document.text("url");
    var address = document.text("path").map(home::url);
    return url.isPresent()
            && address.isPresent()
            && !url.equals(address)
            && url.orElseThrow().endsWith("/" + document.text("path").orElseThrow())
            && isOnThisMachine(url.orElseThrow())
        ? Optional.of(document.with(Map.of("url", address.orElseThrow())))
        : Optional.empty();
  }

  private static boolean isOnThisMachine(String url) {
    try {
      var host = Optional.ofNullable(URI.create(url).getHost()).orElse("");
      return host.equals("127.0.0.1") || host.equals("localhost") || host.endsWith(".localhost");
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}

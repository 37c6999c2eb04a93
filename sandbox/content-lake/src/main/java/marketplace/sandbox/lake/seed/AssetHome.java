package marketplace.sandbox.lake.seed;

import java.net.URI;

/**
 * Where the assets of one dataset are served: {@code <base>/images/<project>/<dataset>/<file
 * name>}.
 */
public record AssetHome(URI base, String project, String dataset) {
  String path(Asset asset) {
    return "%ss/%s/%s/%s".formatted(asset.kind().word(), project, dataset, asset.fileName());
  }

  String url(Asset asset) {
    return base.toString().replaceFirst("/+$", "") + "/" + path(asset);
  }
}

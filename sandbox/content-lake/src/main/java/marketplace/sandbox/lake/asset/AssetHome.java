package marketplace.sandbox.lake.asset;

import java.net.URI;

/**
 * Where the assets of one dataset are served: {@code <base>/images/<project>/<dataset>/<file
 * name>}.
 */
public record AssetHome(URI base, String project, String dataset) {
  public String path(Asset asset) {
    return "%ss/%s/%s/%s".formatted(asset.kind().word(), project, dataset, asset.fileName());
  }

  public String url(Asset asset) {
    return url(path(asset));
  }

  /** The address of what lies at a path from the base. */
  public String url(String path) {
    return base.toString().replaceFirst("/+$", "") + "/" + path;
  }
}

package marketplace.sandbox.lake.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Exports packed as a user might bring them. */
final class Packed {
  private Packed() {}

  /** Packs as the name asks; where that cannot hold assets, they are put beside it. */
  static Path as(Path export, byte[] documents, Map<String, byte[]> assets) throws IOException {
    var name = export.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith("tar.gz") || name.endsWith("tgz")) {
      var all = new TreeMap<>(assets);
      all.put("data.ndjson", documents);
      return tar(export, all);
    }
    for (var asset : assets.entrySet()) {
      var beside = export.resolveSibling(asset.getKey());
      Files.createDirectories(beside.getParent());
      Files.write(beside, asset.getValue());
    }
    return name.endsWith(".gz") ? gzip(export, documents) : Files.write(export, documents);
  }

  static Path tar(Path export, Map<String, byte[]> files) throws IOException {
    try (var tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(export)))) {
      for (var file : files.entrySet()) {
        var entry =
            new TarArchiveEntry("production-export-2026-11-22t18-38-34-123z/" + file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return export;
  }

  private static Path gzip(Path export, byte[] documents) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(export))) {
      out.write(documents);
    }
    return export;
  }
}

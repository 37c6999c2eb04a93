package marketplace.sandbox.lake.seed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import marketplace.sandbox.lake.seed.ArchiveFile.Role;

/** A file of documents, plain or gzipped, and the assets in the folders beside it. */
record LooseFiles(Path documents) implements ArchiveFiles {
  @Override
  public void forEach(Visitor visitor) throws IOException {
    try (var content = unzipped()) {
      visitor.visit(new ArchiveFile(Role.DOCUMENTS, documents.toString(), content));
    }
    visit(documents.resolveSibling("assets.json"), "assets.json", visitor);
    for (var folder : List.of("images", "files")) {
      for (var file : filesIn(documents.resolveSibling(folder))) {
        visit(file, folder + "/" + file.getFileName(), visitor);
      }
    }
  }

  private InputStream unzipped() throws IOException {
    var content = new BufferedInputStream(Files.newInputStream(documents));
    return documents.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPInputStream(content)
        : content;
  }

  private static void visit(Path file, String path, Visitor visitor) throws IOException {
    if (Files.isRegularFile(file)) {
      try (var content = Files.newInputStream(file)) {
        var packed = ArchiveFile.packed(path, content);
        if (packed.isPresent()) {
          visitor.visit(packed.get());
        }
      }
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}

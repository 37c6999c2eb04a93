package marketplace.sandbox.lake.seed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An export in one gzipped tar file. */
record TarFiles(Path file) implements ArchiveFiles {
  @Override
  public void forEach(Visitor visitor) throws IOException {
    try (var raw = new BufferedInputStream(Files.newInputStream(file));
        var tar = new TarArchiveInputStream(new GZIPInputStream(raw))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var packed =
            entry.isFile()
                ? ArchiveFile.packed(entry.getName(), tar)
                : Optional.<ArchiveFile>empty();
        if (packed.isPresent()) {
          visitor.visit(packed.get());
        }
      }
    }
  }
}

package marketplace.sandbox.lake.js;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import marketplace.sandbox.lake.ContentLake;
import marketplace.sandbox.lake.Settings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The official tools that carry datasets in and out. */
class SanityArchiveTest {
  @TempDir Path folder;
  @TempDir Path secondFolder;

  @TestFactory
  Stream<DynamicTest> aDatasetGoesInAndOut() {
    try (var lake = ContentLake.open(folder, Settings.standard()).start(0);
        var second = ContentLake.open(secondFolder, Settings.standard()).start(0)) {
      return NodeProject.run(
          "archive.test.mjs",
          Map.of(
              "LAKE", lake.uri().toString(),
              "SECOND_LAKE", second.uri().toString(),
              "ARCHIVE", folder.resolve("export.tar.gz").toString()));
    }
  }
}

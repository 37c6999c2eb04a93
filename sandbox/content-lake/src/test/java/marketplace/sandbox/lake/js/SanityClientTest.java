package marketplace.sandbox.lake.js;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import marketplace.sandbox.lake.ContentLake;
import marketplace.sandbox.lake.Settings;
import marketplace.sandbox.lake.access.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The official JavaScript client, in three of its generations. */
class SanityClientTest {
  @TempDir Path folder;
  @TempDir Path guardedFolder;
  private ContentLake lake;
  private ContentLake guarded;

  @BeforeEach
  void open() {
    var guard = new Access.Guarded(true, Set.of("reads"), Set.of("writes"));
    lake = ContentLake.open(folder, Settings.standard()).start(0);
    guarded = ContentLake.open(guardedFolder, Settings.standard().guarded(guard)).start(0);
  }

  @AfterEach
  void close() {
    lake.close();
    guarded.close();
  }

  @TestFactory
  Stream<DynamicTest> theClientOfTodayIsServed() {
    return served("@sanity/client");
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> theClientBeforeItIsServed() {
    return served("client-7");
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> theClientBeforeThatIsServed() {
    return served("client-6");
  }

  private Stream<DynamicTest> served(String client) {
    return NodeProject.run(
        "client.test.mjs",
        Map.of(
            "CLIENT", client,
            "LAKE", lake.uri().toString(),
            "GUARDED_LAKE", guarded.uri().toString()));
  }
}

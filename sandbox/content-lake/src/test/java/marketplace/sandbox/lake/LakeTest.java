package marketplace.sandbox.lake;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that asks an open lake over HTTP. */
abstract class LakeTest {
  @TempDir Path folder;
  private ContentLake lake;
  private LakeClient client;

  @BeforeEach
  void open() {
    lake = ContentLake.open(folder, settings()).start(0);
    client = new LakeClient(lake.uri());
  }

  @AfterEach
  void close() {
    lake.close();
  }

  Settings settings() {
    return Settings.standard();
  }

  LakeClient client() {
    return client;
  }

  ContentLake lake() {
    return lake;
  }

  void reopen() {
    close();
    open();
  }
}

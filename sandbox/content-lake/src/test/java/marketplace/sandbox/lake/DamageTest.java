package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import marketplace.sandbox.wire.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
  private static final int DOCUMENTS = 60;
  private static final int PLACES = 80;

  @TempDir Path folder;
  @TempDir Path victim;

  private void write() {
    try (var lake = open(folder).start(0)) {
      var client = new LakeClient(lake.uri());
      for (int i = 0; i < DOCUMENTS; i++) {
        client.mutate(
            "{'create':{'_id':'d%d','_type':'x','text':'%s'}},{'patch':{'id':'d%d','set':{'n':%d}}}"
                .formatted(i, "a whole sentence ".repeat(i % 30), i, i));
      }
    }
  }

  @Test
  void aDamagedFileIsRefusedOrHoldsAllThatItHeld() throws IOException {
    write();
    var whole = contents(folder).orElseThrow();
    var bytes = Files.readAllBytes(folder.resolve("lake.db"));
    int refused = 0;

    for (int i = 0; i < PLACES; i++) {
      var damaged = bytes.clone();
      damaged[(int) ((long) i * bytes.length / PLACES)] ^= 0x55;
      Files.write(victim.resolve("lake.db"), damaged);
      var left = contents(victim);
      left.ifPresent(it -> assertThat(it).isEqualTo(whole));
      refused += left.isEmpty() ? 1 : 0;
    }

    assertThat(refused).isGreaterThan(PLACES / 4);
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException {
    write();
    var bytes = Files.readAllBytes(folder.resolve("lake.db"));
    Files.write(victim.resolve("lake.db"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> open(victim))
        .withMessageContaining("is damaged");
  }

  /** Every document, or nothing from a lake that says that it is damaged. */
  private static Optional<JsonNode> contents(Path folder) {
    try (var lake = open(folder).start(0)) {
      return Optional.of(new LakeClient(lake.uri()).query("*"));
    } catch (CannotStart refusal) {
      assertThat(refusal).hasMessageContaining("damaged");
      return Optional.empty();
    }
  }

  private static ContentLake open(Path folder) {
    return ContentLake.open(folder, Settings.standard());
  }

  @Test
  void aDamagedLogBesideTheFileIsRefusedToo() throws IOException {
    try (var lake = open(folder).start(0)) {
      var client = new LakeClient(lake.uri());
      IntStream.range(0, DOCUMENTS)
          .forEach(i -> client.mutate("{'create':{'_id':'d" + i + "','_type':'x'}}"));
      for (var name : new String[] {"lake.db", "lake.db-wal"}) {
        Files.copy(folder.resolve(name), victim.resolve(name));
      }
    }
    var log = victim.resolve("lake.db-wal");
    var bytes = Files.readAllBytes(log);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(log, bytes);

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> open(victim))
        .withMessageContaining("is damaged");
  }
}

package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
  private static final int WRITERS = 8;
  private static final int MOST_ANSWERS = 60;

  @TempDir Path folder;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger orders = new AtomicInteger();

  @Timeout(120)
  @Test
  void aTransactionThatWasAnsweredSurvivesTheDeathOfTheProcessAndNoneIsHalfThere()
      throws Exception {
    survive(3);
  }

  @Tag("slow")
  @Timeout(1_800)
  @Test
  void soItIsFiftyTimes() throws Exception {
    survive(50);
  }

  private void survive(int deaths) throws Exception {
    var chance = new SplittableRandom(deaths);
    for (int death = 0; death < deaths; death++) {
      writeUntilKilled(chance.nextInt(1, MOST_ANSWERS));
      audit();
    }
  }

  private void writeUntilKilled(int answers) throws IOException, InterruptedException {
    var process = startLake();
    var enough = new CountDownLatch(answers);
    try (var lines = process.inputReader();
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var client = new LakeClient(URI.create(lines.readLine()));
      client.mutate("{'createIfNotExists':{'_id':'counter','_type':'counter','sold':0}}");
      for (int i = 0; i < WRITERS; i++) {
        writers.execute(() -> write(client, enough));
      }
      enough.await();
      process.destroyForcibly().waitFor();
    }
  }

  private void write(LakeClient client, CountDownLatch enough) {
    try {
      while (true) {
        var id = "order." + orders.incrementAndGet();
        var reply =
            client.mutate(
                "{'create':{'_id':'%s','_type':'order'}},".formatted(id)
                    + "{'patch':{'id':'counter','inc':{'sold':1}}}");
        assertThat(reply.status()).isEqualTo(200);
        answered.add(id);
        enough.countDown();
      }
    } catch (UncheckedIOException killed) {
      enough.countDown();
    }
  }

  private void audit() {
    try (var lake = ContentLake.open(folder, Settings.standard()).start(0)) {
      var client = new LakeClient(lake.uri());
      var stored =
          StreamSupport.stream(client.query("*[_type=='order']._id").spliterator(), false)
              .map(id -> id.asText())
              .toList();

      assertThat(stored).containsAll(answered);
      assertThat(client.document("counter").path("sold").asInt()).isEqualTo(stored.size());
      assertThat(
              client.get(
                  "/v2025-02-19/data/history/production/documents/counter?lastRevision=true"))
          .extracting(reply -> reply.at("/documents/0/sold").asInt())
          .isEqualTo(stored.size());
    }
  }

  private Process startLake() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            folder.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** The process that is killed: a lake that says where it is. */
  static final class Victim {
    private Victim() {}

    static void main(String[] arguments) throws InterruptedException {
      var lake = ContentLake.open(Path.of(arguments[0]), Settings.standard()).start(0);
      System.out.println(lake.uri());
      Thread.currentThread().join();
    }
  }
}

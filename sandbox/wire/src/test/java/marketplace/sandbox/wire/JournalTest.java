package marketplace.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private final Path folder;

  JournalTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatWasPutIsReadAfterReopeningInItsOrder() {
    try (var journal = open()) {
      put(journal, "b", "1");
      put(journal, "a", "2");
      put(journal, "b", "3");
    }

    assertThat(stored()).containsExactly("b=3", "a=2");
  }

  @Test
  void whatWasRemovedIsGone() {
    try (var journal = open()) {
      put(journal, "a", "1");
      journal.run(writer -> {
        writer.remove("table", "a");
        return "";
      });
    }

    assertThat(stored()).isEmpty();
  }

  @Test
  void aRefusedCommandWritesNothingAndItsNeighboursDo() {
    try (var journal = open()) {
      put(journal, "before", "1");
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() ->
              journal.run(writer -> {
                writer.put("table", "refused", "1");
                throw new UnsupportedOperationException();
              }));
      put(journal, "after", "1");
    }

    assertThat(stored()).containsExactly("before=1", "after=1");
  }

  @Test
  void commandsOfManyThreadsRunOneAfterAnother() throws Exception {
    var counter = new int[1];
    try (var journal = open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 2000).mapToObj(_ -> threads.submit(() -> count(journal, counter)));

      for (var one : all.toList()) {
        one.get();
      }
    }

    assertThat(stored()).containsExactly("counter=2000");
  }

  @Test
  void aSecondOpeningIsRefused() {
    try (var _ = open()) {
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(this::open)
          .withMessageEndingWith("is open in another process");
    }
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    Files.writeString(file(), "This has never been a database. ".repeat(200));

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(this::open)
        .withMessageContaining("is damaged");
  }

  @Test
  void whatWasRemovedIsGivenBackToTheDisk() throws IOException {
    try (var journal = open()) {
      IntStream.range(0, 4_000).forEach(i -> put(journal, "key" + i % 2_000, "x".repeat(2_000)));
      journal.run(writer -> {
        IntStream.range(1, 2_000).forEach(i -> writer.remove("table", "key" + i));
        return true;
      });
    }
    var before = Files.size(file());

    assertThat(stored()).hasSize(1);

    assertThat(Files.size(file())).isLessThan(before / 10);
  }

  @Test
  void anEntryIsFoundByItsKeyAndSeveralByHowTheyBegin() {
    try (var journal = open()) {
      put(journal, "b@2", "second");
      put(journal, "b@1", "first");
      put(journal, "c@1", "other");
      var found = new ArrayList<String>();
      journal.forEach("table", "b@", (key, value) -> found.add(key + "=" + value));

      assertThat(found).containsExactly("b@1=first", "b@2=second");
      assertThat(journal.stored("table", "b@2")).contains("second");
      assertThat(journal.stored("table", "b")).isEmpty();
    }
  }

  @Test
  void aCommandInsideACommandIsRefused() {
    try (var journal = open()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> journal.run(_ -> journal.run(_ -> "inner")));
    }
  }

  @Test
  void aClosedJournalTakesNothing() {
    var journal = open();
    journal.close();

    assertThatIllegalStateException().isThrownBy(() -> put(journal, "a", "1"));
  }

  private Path file() {
    return folder.resolve("party.db");
  }

  private Journal open() {
    return Journal.open(file());
  }

  private static String put(Journal journal, String key, String value) {
    return journal.run(writer -> {
      writer.put("table", key, value);
      return value;
    });
  }

  private static int count(Journal journal, int[] counter) {
    return journal.run(writer -> {
      counter[0]++;
      writer.put("table", "counter", Integer.toString(counter[0]));
      return counter[0];
    });
  }

  private List<String> stored() {
    var stored = new ArrayList<String>();
    try (var journal = open()) {
      journal.forEach("table", (key, value) -> stored.add(key + "=" + value));
    }
    return stored;
  }
}

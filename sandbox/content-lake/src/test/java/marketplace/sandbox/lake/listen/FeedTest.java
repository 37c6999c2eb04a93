package marketplace.sandbox.lake.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.store.Mutation;
import marketplace.sandbox.lake.store.Mutation.Create.IfPresent;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.lake.store.Transaction;
import marketplace.sandbox.wire.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private Journal journal;
  private Store store;
  private Feed feed;

  @BeforeEach
  void open() {
    journal = Journal.open(folder.resolve("lake.db"));
    store = Store.open(journal, Duration.ofDays(1), Clock.systemUTC());
    feed = new Feed(store, Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    journal.close();
  }

  /** A transaction that brings so many megabytes. */
  private void commit(String id, int megabytes) {
    var text = new Value.Text("x".repeat(megabytes * MEGABYTE));
    var content =
        new Value.Obj(
            Map.of("_id", new Value.Text("a"), "_type", new Value.Text("x"), "text", text));
    var creation = new Mutation.Create(content, IfPresent.REPLACE);
    store.commit(new Transaction(id, "me", List.of(creation)));
  }

  @Test
  void aListenerIsCutOffBeforeWhatItDoesNotHearFillsTheMemory() throws InterruptedException {
    var slow = feed.subscribe();
    var quick = feed.subscribe();

    for (int i = 0; i < 12; i++) {
      commit("t" + i, 3);
      assertThat(quick.next(Duration.ofSeconds(10))).isPresent();
    }

    assertThat(slow.isClosed()).isTrue();
    assertThat(quick.isClosed()).isFalse();
  }

  @Test
  void aListenerHearsOfASingleCommitHoweverLargeItIs() throws InterruptedException {
    var listener = feed.subscribe();

    commit("large", 40);

    assertThat(listener.next(Duration.ofSeconds(10))).isPresent();
  }

  @Test
  void onlyAsMuchIsKeptForThoseWhoWereAwayAsFitsInto() {
    commit("early", 1);
    var afterEarly = feed.position();
    for (int i = 0; i < 10; i++) {
      commit("t" + i, 3);
    }

    assertThat(feed.subscribeAfter(afterEarly)).isEmpty();
    assertThat(feed.subscribeAfter("t8")).isPresent();
    assertThat(feed.commit("early")).isEmpty();
  }
}

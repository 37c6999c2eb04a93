package marketplace.sandbox.wire.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.LoopbackServer;
import marketplace.sandbox.wire.fault.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  private static final Duration MOMENT = Duration.ofMillis(1);

  @Test
  void aDeliveryThatFailsTooOftenIsGivenUp(@TempDir Path folder) throws Exception {
    var attempts = new CountDownLatch(3);
    try (var recipient = LoopbackServer.start(0, _ -> refused(attempts));
        var journal = Journal.open(folder.resolve("party.db"));
        var outbox = outbox(journal, 3)) {
      outbox.start(_ -> Optional.of(new Letter(recipient.uri(), Map.of(), "{}")));
      owe(journal, outbox);

      assertThat(attempts.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(nothingIsOwed(journal, outbox)).isTrue();
    }
  }

  @Test
  void whoeverIsGoneIsOwedNothing(@TempDir Path folder) throws Exception {
    try (var journal = Journal.open(folder.resolve("party.db"));
        var outbox = outbox(journal, 3)) {
      outbox.start(_ -> Optional.empty());
      owe(journal, outbox);

      assertThat(nothingIsOwed(journal, outbox)).isTrue();
    }
  }

  @Test
  void theWaitIsDoubledUntilItIsLongEnough() {
    var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), 9);

    assertThat(backoff.after(1)).hasSeconds(1);
    assertThat(backoff.after(3)).hasSeconds(4);
    assertThat(backoff.after(4)).hasSeconds(5);
    assertThat(backoff.after(1000)).hasSeconds(5);
  }

  private static Outbox outbox(Journal journal, int attempts) {
    var backoff = new Backoff(MOMENT, MOMENT, attempts);
    return Outbox.open(journal, backoff, new Faults("/faults"));
  }

  private static void owe(Journal journal, Outbox outbox) {
    journal.run(writer -> {
      outbox.add(writer, "somebody", "news");
      return true;
    });
  }

  private static Answer refused(CountDownLatch attempts) {
    attempts.countDown();
    return Answer.empty(500);
  }

  private static boolean nothingIsOwed(Journal journal, Outbox outbox) {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (journal.run(_ -> outbox.owedAbout("news")) > 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return journal.run(_ -> outbox.owedAbout("news")) == 0;
  }
}

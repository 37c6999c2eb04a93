package marketplace.adapter.rest.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import marketplace.adapter.rest.abuse.AddressBlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveStreamsTest {
  private static final AddressBlock CALLER = AddressBlock.of("203.0.113.7");

  private final LiveStreams streams = new LiveStreams(new StreamSettings(1, Duration.ofHours(1)));

  @AfterEach
  void close() {
    streams.close();
  }

  @Test
  void aStreamThatCannotBeToldWhatIsNewEndsAndGivesItsPlaceUp() throws InterruptedException {
    var ended = new CountDownLatch(1);
    var stream = streams.open(CALLER, new Broken()).orElseThrow();
    stream.whenEnded(ended::countDown);

    stream.wake();

    ended.await();
    assertThat(streams.open(CALLER, new Broken())).isPresent();
  }

  /** There is something to tell, and no way to. */
  private static final class Broken implements EventSource {
    @Override
    public byte[] take() {
      throw new IllegalStateException("It cannot be written down");
    }

    @Override
    public boolean isExhausted() {
      return false;
    }
  }
}

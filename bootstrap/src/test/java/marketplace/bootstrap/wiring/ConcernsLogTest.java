package marketplace.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;
import marketplace.application.order.WatchOrders;
import marketplace.domain.Unavailable;
import marketplace.domain.order.Concerns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ConcernsLogTest {
  private static final Concerns DOUBT = new Concerns(2, 0, 0, 0, 1, 0);

  private final Logger logger = (Logger) LoggerFactory.getLogger(ConcernsLog.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void hangUp() {
    logger.detachAppender(log);
  }

  @Test
  void whereAllIsWellNothingIsTold() {
    assertThat(toldOf(List.of(() -> Concerns.NONE, () -> Concerns.NONE))).isEmpty();
  }

  @Test
  void ordersToLookAtAreToldWheneverTheirNumberChanges() {
    assertThat(toldOf(List.of(() -> DOUBT, () -> DOUBT, () -> Concerns.NONE)))
        .hasSize(2)
        .satisfiesExactly(
            told -> assertThat(told).contains("2 in doubt", "1 paid with a wrong amount"),
            told -> assertThat(told).contains("0 in doubt"));
  }

  @Test
  void aStoreThatIsSilentHidesNothingForLong() {
    assertThat(toldOf(List.of(ConcernsLogTest::silence, () -> DOUBT))).hasSize(1);
  }

  /** What an operator reads after a look at each of these. */
  private List<String> toldOf(List<Supplier<Concerns>> looks) {
    var ahead = new ArrayDeque<>(looks);
    try (var concerns = new ConcernsLog(new WatchOrders(() -> ahead.remove().get()))) {
      while (!ahead.isEmpty()) {
        concerns.look();
      }
    }
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static Concerns silence() {
    throw new Unavailable("The store does not answer");
  }
}

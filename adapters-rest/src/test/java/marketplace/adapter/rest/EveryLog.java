package marketplace.adapter.rest;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What anybody has written to a log since this was made: the adapter, Jersey and Grizzly. */
final class EveryLog implements AutoCloseable {
  private final ch.qos.logback.classic.Logger slf4j =
      (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final Logger jul = Logger.getLogger("");
  private final Records records = new Records();

  EveryLog() {
    events.start();
    slf4j.addAppender(events);
    jul.addHandler(records);
  }

  /** Each with where it was thrown. */
  List<String> lines() {
    return Stream.concat(events.list.stream().map(EveryLog::line), records.lines.stream()).toList();
  }

  @Override
  public void close() {
    slf4j.detachAppender(events);
    jul.removeHandler(records);
  }

  private static String line(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }

  private static final class Records extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Records() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

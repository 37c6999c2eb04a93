package marketplace.adapter.rest;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the adapter has written to the log since this was made. */
final class Log implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger("marketplace.adapter.rest");
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  Log() {
    events.start();
    logger.addAppender(events);
  }

  List<String> lines() {
    return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** Of which line it is told where it was thrown. */
  List<Boolean> traced() {
    return events.list.stream().map(it -> it.getThrowableProxy() != null).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(events);
  }
}

package marketplace.adapter.shipment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the adapter has written to the log since this was made. */
final class Log implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger("marketplace.adapter.shipment");
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  Log() {
    events.start();
    logger.addAppender(events);
  }

  List<String> lines() {
    return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  List<Level> levels() {
    return events.list.stream().map(ILoggingEvent::getLevel).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(events);
  }
}

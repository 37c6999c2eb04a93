package marketplace.adapter.rest.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marketplace.adapter.rest.json.StrictJson;
import marketplace.adapter.rest.live.EventSource;
import marketplace.adapter.rest.live.ServerSentEvent;
import marketplace.domain.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * What one client is told of an order: an event for each entry of its timeline that is new to the
 * client, named by the entry's index, each with the order as it is now. Of states that follow each
 * other faster than they are taken only the newest is kept; it holds the entries of all.
 */
final class OrderEvents implements EventSource {
  private final AtomicReference<@Nullable Order> news = new AtomicReference<>();
  private Optional<Integer> lastTold;
  private byte[] shown = {};
  private volatile boolean exhausted;

  /**
   * @param lastTold the index of the last entry that the client knows of, if it was here before
   */
  OrderEvents(Optional<Integer> lastTold) {
    this.lastTold = lastTold;
  }

  /** Takes in how the order is now. */
  void tell(Order order) {
    news.set(order);
  }

  @Override
  public byte[] take() {
    var order = news.getAndSet(null);
    return order == null || exhausted ? new byte[0] : told(order).getBytes(UTF_8);
  }

  @Override
  public boolean isExhausted() {
    return exhausted;
  }

  private String told(Order order) {
    var view = StrictJson.write(OrderView.of(order));
    var data = new String(view, UTF_8);
    var newest = order.timeline().size() - 1;
    var entries =
        IntStream.rangeClosed(lastTold.map(last -> last + 1).orElse(newest), newest)
            .mapToObj(id -> new ServerSentEvent(Optional.of(id), "order", data).toString())
            .collect(Collectors.joining());
    var change = entries.isEmpty() && !Arrays.equals(view, shown) ? unnamed(data) : entries;
    lastTold = Optional.of(newest);
    shown = view;
    exhausted = order.isFinished();
    return exhausted ? change + ServerSentEvent.END : change;
  }

  private static String unnamed(String data) {
    return new ServerSentEvent(Optional.empty(), "order", data).toString();
  }
}

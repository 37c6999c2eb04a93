package marketplace.bench.live;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens streams on one node, each for an order of its own, and changes orders behind its back. A
 * change is timed from before it is sent to the store, so the way there is in the figures.
 */
public final class LiveStatus {
  /** As many as Sanity takes from one address. */
  private static final int CHANGES_A_SECOND = 25;

  private static final int OPENED_AT_ONCE = 32;
  private static final long MEBIBYTE = 1 << 20;

  private LiveStatus() {}

  /** Runs it: {@code [streams] [changes]}. */
  public static void main(String... args) throws Exception {
    var streams = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    var changes = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    var data = Files.createTempDirectory("live-status");
    try (var sandbox = ShopProcess.start(data, onFreePorts(), "sandbox");
        var node = ShopProcess.start(data, beside(sandbox), "serve")) {
      var orders = new Orders(sandbox.address("Sanity"));
      var ids = orders.copies(Orders.place(node.address("API")), streams);
      measure(node, orders, ids, changes);
    } finally {
      delete(data);
    }
  }

  private static void measure(ShopProcess node, Orders orders, List<String> ids, int changes)
      throws Exception {
    node.collectGarbage();
    var idle = node.residentMemory();
    var viewers = open(node.address("API"), ids);
    var full = node.residentMemory();
    node.collectGarbage();
    var settled = node.residentMemory();
    var delays = change(orders, ids, viewers, changes);
    System.out.printf(
        """
        | %,d streams on one node | resident memory | more |
        |---|---|---|
        | before | %,d MiB | |
        | all open | %,d MiB | %,d MiB |
        | all open, garbage collected | %,d MiB | %,d MiB |
        | after the changes | %,d MiB | %,d MiB |

        | %,d changes, %d a second | from sending it to the store to the event at the client |
        |---|---|
        | p50 | %d ms |
        | p95 | %d ms |
        | p99 | %d ms |
        | slowest | %d ms |
        """,
        ids.size(),
        idle / MEBIBYTE,
        full / MEBIBYTE,
        (full - idle) / MEBIBYTE,
        settled / MEBIBYTE,
        (settled - idle) / MEBIBYTE,
        node.residentMemory() / MEBIBYTE,
        (node.residentMemory() - idle) / MEBIBYTE,
        changes,
        CHANGES_A_SECOND,
        percentile(delays, 50),
        percentile(delays, 95),
        percentile(delays, 99),
        percentile(delays, 100));
  }

  private static List<Viewer> open(URI shop, List<String> ids) throws Exception {
    var doors = new Semaphore(OPENED_AT_ONCE);
    return together(
        ids.stream()
            .<Callable<Viewer>>map(id ->
                () -> {
                  doors.acquire();
                  try {
                    return Viewer.open(shop, id);
                  } finally {
                    doors.release();
                  }
                }));
  }

  /** How long each change took to be seen, in milliseconds, the fastest first. */
  private static List<Long> change(
      Orders orders, List<String> ids, List<Viewer> viewers, int changes) throws Exception {
    var begin = System.nanoTime();
    return together(
            Stream.iterate(0, i -> i + 1)
                .limit(changes)
                .<Callable<Long>>map(i ->
                    () -> {
                      awaitTurn(begin, i);
                      var sent = System.nanoTime();
                      orders.change(ids.get(i % ids.size()));
                      return (viewers.get(i % ids.size()).awaitEvent() - sent) / 1_000_000;
                    }))
        .stream()
        .sorted()
        .toList();
  }

  private static void awaitTurn(long begin, int turn) throws InterruptedException {
    var at = begin + turn * 1_000_000_000L / CHANGES_A_SECOND;
    Thread.sleep(Duration.ofNanos(Math.max(0, at - System.nanoTime())));
  }

  private static <T> List<T> together(Stream<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (var task : threads.invokeAll(tasks.toList())) {
        results.add(task.get());
      }
      return results;
    }
  }

  private static long percentile(List<Long> sorted, int percent) {
    return sorted.get(Math.max(0, sorted.size() * percent / 100 - 1));
  }

  private static Map<String, String> onFreePorts() {
    return Stream.of("SANITY", "PAYMENT", "CARRIER")
        .collect(Collectors.toMap("MARKETPLACE_SANDBOX_%s_PORT"::formatted, _ -> "0"));
  }

  /** Everybody here calls from one address; and no order is to expire while it is followed. */
  private static Map<String, String> beside(ShopProcess sandbox) {
    return Map.of(
        "MARKETPLACE_HTTP_PORT",
        "0",
        "MARKETPLACE_HTTP_STREAMS_PER_CALLER",
        "0",
        "MARKETPLACE_ORDER_HOLD",
        "PT12H",
        "MARKETPLACE_SANDBOX_SANITY_PORT",
        portOf(sandbox, "Sanity"),
        "MARKETPLACE_SANDBOX_PAYMENT_PORT",
        portOf(sandbox, "Payment"),
        "MARKETPLACE_SANDBOX_CARRIER_PORT",
        portOf(sandbox, "Carrier"));
  }

  private static String portOf(ShopProcess sandbox, String party) {
    return Integer.toString(sandbox.address(party).getPort());
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}

package marketplace.faults;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;

/** A row of the result table: what became of the checkouts under one kind of fault. */
record Row(
    String fault,
    int runs,
    long orders,
    long paid,
    long cancelled,
    long refused,
    long replays,
    long violations,
    Duration longest) {
  private static final String HEADER =
      "%-36s %6s %6s %6s %9s %7s %7s %10s %9s%n"
          .formatted(
              "fault",
              "runs",
              "orders",
              "paid",
              "cancelled",
              "refused",
              "again",
              "violations",
              "longest");

  /** The rows under their header, with their sums. */
  static String table(List<Row> rows) {
    return HEADER + rows.stream().map(Row::toString).collect(joining()) + sum(rows);
  }

  private static Row sum(List<Row> rows) {
    return rows.stream().reduce(new Row("all", 0, 0, 0, 0, 0, 0, 0, Duration.ZERO), Row::plus);
  }

  /** Both together. */
  Row plus(Row other) {
    return new Row(
        fault,
        runs + other.runs,
        orders + other.orders,
        paid + other.paid,
        cancelled + other.cancelled,
        refused + other.refused,
        replays + other.replays,
        violations + other.violations,
        longest.compareTo(other.longest) > 0 ? longest : other.longest);
  }

  @Override
  public String toString() {
    var seconds = "%d.%d s".formatted(longest.toSeconds(), longest.toMillisPart() / 100);
    return "%-36s %6d %6d %6d %9d %7d %7d %10d %9s%n"
        .formatted(fault, runs, orders, paid, cancelled, refused, replays, violations, seconds);
  }
}

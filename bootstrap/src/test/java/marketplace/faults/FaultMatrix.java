package marketplace.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Checkouts under every kind of fault, audited when the dust has settled. */
final class FaultMatrix {
  private static final Goods GOODS = new Goods(24, 1_000_000);
  private static final Duration HOLD = Duration.ofSeconds(20);
  private static final Duration GRACE = Duration.ofSeconds(90);
  private static final int NODES = 3;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Path data;
  private final int shoppers;

  /**
   * @param shoppers how many buy at once while there is trouble
   */
  FaultMatrix(Path data, int shoppers) {
    this.data = data;
    this.shoppers = shoppers;
  }

  /** A row for each kind of fault. */
  List<Row> rows() {
    return List.copyOf(rows.values());
  }

  /** How many there were up to now. */
  int checkouts() {
    return rows.values().stream().mapToInt(Row::runs).sum();
  }

  List<Violation> violations() {
    return violations;
  }

  /** Kills a node for each of these, one after the other; a row for each step. */
  void kill(String name, List<Kill> kills) {
    var byStep = new EnumMap<Boundary, Tally>(Boundary.class);
    try (var world = open(name)) {
      for (var kill : kills) {
        var tally = byStep.computeIfAbsent(kill.boundary(), it -> new Tally("killed at: " + it));
        attempt(tally, () -> kill.happen(world, tally));
      }
      audit(world, List.copyOf(byStep.values()));
    }
  }

  /** Has so many shoppers buy, several at once, a part of them under each of these troubles. */
  void trouble(String name, List<Trouble> troubles, int checkouts) {
    try (var world = open(name)) {
      var tallies = new ArrayList<Tally>();
      for (var trouble : troubles) {
        var tally = new Tally(trouble.title());
        tallies.add(tally);
        trouble.begin().accept(world);
        buy(world, trouble, tally, Math.ceilDiv(checkouts, troubles.size()));
        world.calm();
      }
      audit(world, tallies);
    }
  }

  private World open(String name) {
    return World.open(data.resolve(name), GOODS, HOLD, NODES);
  }

  private void buy(World world, Trouble trouble, Tally tally, int checkouts) {
    var next = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, shoppers)
          .forEach(_ -> threads.execute(() -> buyOn(world, trouble, tally, next, checkouts)));
    }
  }

  private static void buyOn(
      World world, Trouble trouble, Tally tally, AtomicInteger next, int checkouts) {
    for (var i = next.getAndIncrement(); i < checkouts; i = next.getAndIncrement()) {
      if (i == checkouts / 2) {
        trouble.halfWay().accept(world);
      }
      var shopper = i;
      attempt(
          tally,
          () -> new Buyer(world, tally).buy(world.goods().product(shopper), Card.of(shopper)));
      tally.ran();
    }
  }

  private static void attempt(Tally tally, Runnable checkout) {
    try {
      checkout.run();
    } catch (RuntimeException | AssertionError e) {
      tally.failed(e);
    }
  }

  private void audit(World world, List<Tally> tallies) {
    world.calm();
    world.isSettledWithin(HOLD.plus(GRACE));
    var promised = new HashSet<String>();
    tallies.forEach(tally -> promised.addAll(tally.promised()));
    var books = world.books();
    var found = new Auditor(books, promised, HOLD.plus(GRACE), Clock.systemUTC()).violations();
    tallies.stream()
        .map(tally -> tally.row(books, found))
        .forEach(row -> rows.merge(row.fault(), row, Row::plus));
    violations.addAll(found);
    tallies.forEach(tally -> violations.addAll(tally.broken()));
  }
}

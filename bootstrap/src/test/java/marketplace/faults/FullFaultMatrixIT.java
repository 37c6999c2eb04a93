package marketplace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of fault, many times; {@code -Dfaults.checkouts} says how many checkouts there are in
 * all.
 */
@Tag("faults")
class FullFaultMatrixIT {
  private static final int CHECKOUTS = Integer.getInteger("faults.checkouts", 10_000);

  /** What one world holds: with every order, its queries take longer. */
  private static final int CHECKOUTS_A_WORLD = 2_500;

  private static final int SHOPPERS = 96;

  private static final int CHECKOUTS_A_KILL = 50;

  private final FaultMatrix matrix;

  FullFaultMatrixIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
    this.matrix = new FaultMatrix(data, SHOPPERS);
  }

  @Test
  void whateverFailsNoOrderIsLostAndNoCardIsChargedTwice() {
    var kills = everyStepInEveryWay();
    for (var round = 0; round < Math.max(1, CHECKOUTS / CHECKOUTS_A_KILL / kills.size()); round++) {
      matrix.kill("kills-" + round, kills);
    }
    while (matrix.checkouts() < CHECKOUTS) {
      var left = CHECKOUTS - matrix.checkouts();
      matrix.trouble("troubles-" + left, Trouble.all(), Math.min(left, CHECKOUTS_A_WORLD));
    }

    System.out.println(Row.table(matrix.rows()));
    assertThat(matrix.violations()).isEmpty();
  }

  private static List<Kill> everyStepInEveryWay() {
    var kills = new ArrayList<Kill>();
    for (var boundary : Boundary.values()) {
      for (var moment : Moment.values()) {
        for (var letters : Letters.values()) {
          kills.add(new Kill(boundary, moment, letters, kills.size()));
        }
      }
    }
    return kills;
  }
}

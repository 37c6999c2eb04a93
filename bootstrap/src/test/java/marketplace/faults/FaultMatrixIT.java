package marketplace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of fault a few times: the short form of {@link FullFaultMatrixIT}. */
class FaultMatrixIT {
  private static final int SHOPPERS = 12;

  private static final int CHECKOUTS = 120;

  private final FaultMatrix matrix;

  FaultMatrixIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
    this.matrix = new FaultMatrix(data, SHOPPERS);
  }

  @Test
  void whateverFailsNoOrderIsLostAndNoCardIsChargedTwice() {
    matrix.kill("kills", everyStepOnce());
    matrix.trouble("troubles", Trouble.all(), CHECKOUTS);

    System.out.println(Row.table(matrix.rows()));
    assertThat(matrix.violations()).isEmpty();
  }

  /** Before and after its commit; the letters take turns. */
  private static List<Kill> everyStepOnce() {
    var kills = new ArrayList<Kill>();
    var letters = List.of(Letters.values());
    for (var boundary : Boundary.values()) {
      for (var moment : List.of(Moment.BEFORE, Moment.AFTER)) {
        var turn = kills.size();
        kills.add(new Kill(boundary, moment, letters.get(turn % letters.size()), turn));
      }
    }
    return kills;
  }
}

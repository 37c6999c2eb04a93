package planted.adapter.payment;

import org.junit.jupiter.api.Assertions;
import planted.testkit.Fixture;

/** Is shipped with its tests. */
record GatewayThatProvesItself(Fixture fixture) {
  void pays() {
    Assertions.assertNotNull(fixture);
  }
}

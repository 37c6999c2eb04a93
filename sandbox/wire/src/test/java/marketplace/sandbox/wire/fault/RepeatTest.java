package marketplace.sandbox.wire.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatTest {
  @Test
  void aRepeatedRequestIsCarriedOutSoManyTimesMore() throws Exception {
    try (var desk = new Desk()) {
      desk.order("{\"times\":1,\"fault\":{\"type\":\"repeat\",\"copies\":2}}");

      assertThat(desk.post("/pay", "").body()).isEqualTo("done");
      assertThat(desk.carriedOut).hasSize(3);
    }
  }
}

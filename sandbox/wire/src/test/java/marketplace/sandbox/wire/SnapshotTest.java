package marketplace.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final ObjectMapper JSON = new JsonMapper();
  private static final String TEXT =
      "{\"object\":{\"amount\":2900,\"rate\":7.33,\"note\":\"\u201cyes\u201d\",\"none\":null}}";

  record Event(Snapshot object) {}

  @Test
  void itIsWrittenAndReadAsTheValueItself() throws JsonProcessingException {
    var event = JSON.readValue(TEXT, Event.class);

    assertThat(event.object().value()).isEqualTo(JSON.readTree(TEXT).path("object"));
    assertThat(JSON.writeValueAsString(event)).isEqualTo(TEXT);
  }

  @Test
  void itDoesNotChangeWithWhatItWasTakenOf() {
    var tree = JSON.createObjectNode().put("status", "new");

    var snapshot = Snapshot.of(tree);
    tree.put("status", "paid");

    assertThat(snapshot.value().path("status").asText()).isEqualTo("new");
  }
}

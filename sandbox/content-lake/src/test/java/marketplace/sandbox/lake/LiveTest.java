package marketplace.sandbox.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveTest extends LakeTest {
  private static final String LIVE = "/v2025-02-19/data/live/events/production";

  private record Event(String name, String id, JsonNode data) {}

  private static final class Events implements AutoCloseable {
    private final BufferedReader lines;

    Events(LakeClient client, String parameters) {
      lines = new BufferedReader(new InputStreamReader(client.stream(LIVE + parameters), UTF_8));
    }

    Event next() throws IOException {
      var name = "";
      var id = "";
      var line = lines.readLine();
      while (!line.startsWith("data: ")) {
        name = line.startsWith("event: ") ? line.substring(7) : name;
        id = line.startsWith("id: ") ? line.substring(4) : id;
        line = lines.readLine();
      }
      return new Event(name, id, LakeClient.JSON.readTree(line.substring(6)));
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private Set<String> dependencies(String query) {
    var path = "/v2025-02-19/data/query/production?query=" + LakeClient.encode(query);
    return texts(client().get(path).at("/syncTags"));
  }

  private static Set<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }

  @Test
  void anAnswerIsOutOfDateWhenOneOfItsTagsIsTold() throws IOException {
    client().mutate("{'create':{'_id':'mug','_type':'mug'}}");
    var ofMugs = dependencies("*[_type == 'mug']");
    var ofPages = dependencies("*[_type == 'page']");
    var ofTheMug = dependencies("*[_id == 'mug'][0]");
    var ofAll = dependencies("count(*)");

    try (var events = new Events(client(), "")) {
      assertThat(events.next().name()).isEqualTo("welcome");
      client().mutate("{'create':{'_id':'cup','_type':'mug'}}");

      var told = events.next();
      assertThat(told.name()).isEqualTo("message");
      assertThat(texts(told.data().path("tags")))
          .containsAnyElementsOf(ofMugs)
          .containsAnyElementsOf(ofAll)
          .doesNotContainAnyElementsOf(ofPages)
          .doesNotContainAnyElementsOf(ofTheMug)
          .allMatch(tag -> tag.matches("s1:[\\w-]{6}"));
    }
  }

  @Test
  void draftsAreOnlyToldOnRequest() throws IOException {
    try (var publicly = new Events(client(), "");
        var inside = new Events(client(), "?includeDrafts=true")) {
      publicly.next();
      inside.next();
      client().mutate("{'create':{'_id':'drafts.a','_type':'mug'}}");
      client().mutate("{'create':{'_id':'b','_type':'page'}}");

      assertThat(texts(inside.next().data().path("tags")))
          .containsAnyElementsOf(dependencies("*[_type == 'mug']"));
      assertThat(texts(publicly.next().data().path("tags")))
          .containsAnyElementsOf(dependencies("*[_type == 'page']"));
    }
  }

  @Test
  void whoComesBackHearsWhatWasMissed() throws IOException {
    String last;
    try (var events = new Events(client(), "")) {
      last = events.next().id();
    }
    client().mutate("{'create':{'_id':'a','_type':'mug'}}");

    try (var events = new Events(client().with("Last-Event-ID", last), "")) {
      assertThat(events.next().name()).isEqualTo("welcome");
      assertThat(texts(events.next().data().path("tags")))
          .containsAnyElementsOf(dependencies("*[_type == 'mug']"));
    }
  }

  @Test
  void whoWasAwayTooLongBeginsAnew() throws IOException {
    try (var events = new Events(client().with("Last-Event-ID", "long-ago"), "")) {
      assertThat(events.next().name()).isEqualTo("welcome");
      assertThat(events.next().name()).isEqualTo("restart");
    }
  }

  @Test
  void anImportMakesEverythingNew() throws IOException {
    try (var events = new Events(client(), "")) {
      events.next();
      lake().load(Stream.of(LakeClient.JSON.readTree("{\"_id\":\"a\",\"_type\":\"x\"}")));

      assertThat(events.next().name()).isEqualTo("restart");
    }
  }

  @Test
  void whoIsOneTooManyCanBeSentAway() throws IOException {
    client()
        .post(
            "/sandbox/faults",
            "{'when':{'path':'/**/live/events/*'},'fault':{'type':'answer','moment':'before',"
                + "'status':200,'headers':{'Content-Type':'text/event-stream'},'body':"
                + "'event: goaway\\ndata: {\\'reason\\':\\'connection limit reached\\'}\\n\\n'}}");

    try (var events = new Events(client(), "")) {
      var sentAway = events.next();
      assertThat(sentAway.name()).isEqualTo("goaway");
      assertThat(sentAway.data().path("reason").asText()).isEqualTo("connection limit reached");
    }
  }
}

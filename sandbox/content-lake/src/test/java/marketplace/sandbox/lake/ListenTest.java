package marketplace.sandbox.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ListenTest extends LakeTest {

  @Override
  Settings settings() {
    return Settings.standard().keepingAliveEvery(Duration.ofMillis(50));
  }

  /** One server-sent event. */
  private record Event(String name, String id, JsonNode data) {}

  private final class Stream implements AutoCloseable {
    private final BufferedReader lines;

    Stream(String query, String parameters) {
      var path =
          "/v2025-02-19/data/listen/production?query=" + LakeClient.encode(query) + parameters;
      lines = new BufferedReader(new InputStreamReader(client().stream(path), UTF_8));
    }

    String line() throws IOException {
      return lines.readLine();
    }

    Event next() throws IOException {
      var name = "";
      var id = "";
      var line = line();
      while (!line.startsWith("data: ")) {
        name = line.startsWith("event: ") ? line.substring(7) : name;
        id = line.startsWith("id: ") ? line.substring(4) : id;
        line = line();
      }
      return new Event(name, id, LakeClient.JSON.readTree(line.substring(6)));
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private Stream welcomed(String query, String parameters) throws IOException {
    var stream = new Stream(query, parameters);
    assertThat(stream.next().name()).isEqualTo("welcome");
    return stream;
  }

  @Test
  void aListenerIsWelcomedByName() throws IOException {
    try (var stream = new Stream("*", "")) {
      var welcome = stream.next();

      assertThat(welcome.name()).isEqualTo("welcome");
      assertThat(welcome.data().path("listenerName").asText()).hasSize(22);
    }
  }

  @Test
  void documentsAppearChangeAndDisappear() throws IOException {
    try (var stream =
        welcomed(
            "*[_type=='product' && stock>0]", "&includeResult=true&includePreviousRevision=true")) {
      client()
          .post(
              "/v2025-02-19/data/mutate/production",
              "{'transactionId':'t1','mutations':[{'create':{'_id':'mug','_type':'product','stock':2}}]}");
      client().mutate("{'create':{'_id':'other','_type':'category','stock':2}}");
      client().mutate("{'patch':{'id':'mug','dec':{'stock':1}}}");
      client().mutate("{'patch':{'id':'mug','dec':{'stock':1}}}");

      var appeared = stream.next();
      assertThat(appeared.name()).isEqualTo("mutation");
      assertThat(appeared.id()).isEqualTo("t1#mug");
      assertThat(appeared.data().path("transition").asText()).isEqualTo("appear");
      assertThat(appeared.data().path("transactionId").asText()).isEqualTo("t1");
      assertThat(appeared.data().path("resultRev").asText()).isEqualTo("t1");
      assertThat(appeared.data().has("previousRev")).isFalse();
      assertThat(appeared.data().at("/result/stock").asInt()).isEqualTo(2);
      assertThat(appeared.data().at("/mutations/0/create/_id").asText()).isEqualTo("mug");
      var changed = stream.next().data();
      assertThat(changed.path("transition").asText()).isEqualTo("update");
      assertThat(changed.path("previousRev").asText()).isEqualTo("t1");
      assertThat(changed.at("/previous/stock").asInt()).isEqualTo(2);
      assertThat(changed.at("/result/stock").asInt()).isEqualTo(1);
      assertThat(changed.at("/mutations/0/patch").toString())
          .isEqualTo("{\"id\":\"mug\",\"dec\":{\"stock\":1}}");
      assertThat(stream.next().data().path("transition").asText()).isEqualTo("disappear");
    }
  }

  @Test
  void aFilterMayHaveParameters() throws IOException {
    try (var stream = welcomed("*[_id == $id]", "&$id=%22b%22&includeMutations=false")) {
      client().mutate("{'create':{'_id':'a','_type':'x'}},{'create':{'_id':'b','_type':'x'}}");

      var event = stream.next().data();
      assertThat(event.path("documentId").asText()).isEqualTo("b");
      assertThat(event.path("transactionTotalEvents").asInt()).isEqualTo(2);
      assertThat(event.has("mutations")).isFalse();
      assertThat(event.has("result")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"'', query", "&visibility=transaction, transaction", "&visibility=no, query"})
  void anEventSaysForWhichVisibilityItWasAwaited(String parameter, String expected)
      throws IOException {
    try (var stream = welcomed("*", parameter)) {
      client().mutate("{'create':{'_id':'a','_type':'x'}}");

      assertThat(stream.next().data().path("visibility").asText()).isEqualTo(expected);
    }
  }

  @Test
  void aSilentStreamShowsThatItIsAlive() throws IOException {
    try (var stream = welcomed("*", "")) {
      assertThat(stream.line()).isEmpty();

      assertThat(stream.line()).isEqualTo(":");
    }
  }

  @Test
  void aBadFilterIsAnErrorOnTheChannelAndItsEnd() throws IOException {
    try (var stream = new Stream("*[_type == ", "")) {
      var event = stream.next();

      assertThat(event.name()).isEqualTo("channelError");
      assertThat(event.data().at("/error/type").asText()).isEqualTo("queryParseError");
      assertThat(stream.line()).isEmpty();
      assertThat(stream.line()).isNull();
    }
  }

  @Test
  void closingTheLakeEndsItsStreams() throws IOException {
    try (var stream = welcomed("*", "")) {
      lake().close();

      var line = stream.line();
      while (line != null) {
        line = stream.line();
      }
      assertThat(line).isNull();
    }
  }
}

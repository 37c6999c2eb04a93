package marketplace.sandbox.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.IntStream;
import marketplace.sandbox.lake.LakeClient.Reply;
import org.junit.jupiter.api.Test;

class TrafficTest extends LakeTest {
  private static final String QUERY = "/v2025-02-19/data/query/production?query=count(*)";

  private HttpResponse<String> set(String conditions) {
    return client()
        .send(
            "/sandbox/conditions",
            request -> request.PUT(BodyPublishers.ofString(conditions.replace('\'', '"'))),
            BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) {
    return client().send(path, request -> request, BodyHandlers.ofString());
  }

  private Reply create(String id) {
    return client().mutate("{'create':{'_id':'" + id + "','_type':'x'}}");
  }

  @Test
  void moreMutationsThanTheLimitAreTooMany() {
    set("{'mutationsPerSecond':2}");

    var statuses = IntStream.range(0, 12).mapToObj(i -> create("d" + i).status()).toList();

    assertThat(statuses).contains(200, 429);
    assertThat(get(QUERY).statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsRefusedIsToldWhenToComeAgain() {
    set("{'requestsPerSecond':1}");

    var refused =
        IntStream.range(0, 12).mapToObj(_ -> get(QUERY)).filter(it -> it.statusCode() == 429);

    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(it -> {
          assertThat(it.headers().firstValue("retry-after")).contains("1");
          assertThat(it.headers().firstValue("ratelimit-limit")).contains("1");
          assertThat(it.headers().firstValue("ratelimit-remaining")).contains("0");
          assertThat(it.headers().firstValue("ratelimit-reset")).contains("1");
          assertThat(it.headers().firstValue("x-ratelimit-limit-second")).contains("1");
          assertThat(it.headers().firstValue("x-ratelimit-remaining-second")).contains("0");
          assertThat(it.body()).contains("\"statusCode\":429");
        });
  }

  @Test
  void theCdnIsBehindWhereTheApiIsNot() {
    set("{'cdnStalenessMilliseconds':600000}");
    var before = client().get("/cdn" + QUERY).at("/result").asInt();
    create("new");

    assertThat(client().get("/cdn" + QUERY).at("/result").asInt()).isEqualTo(before);
    assertThat(client().get(QUERY).at("/result").asInt()).isEqualTo(before + 1);
    assertThat(client().get("/cdn" + QUERY + "&cacheMode=noStale").at("/result").asInt())
        .isEqualTo(before + 1);
    set("{}");
    assertThat(client().get("/cdn" + QUERY).at("/result").asInt()).isEqualTo(before + 1);
  }

  @Test
  void nothingButQueriesCanBeSentToTheCdn() {
    var reply = client().post("/cdn/v2025-02-19/data/mutate/production", "{'mutations':[]}");

    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void aQueryIsOneHoweverItIsAddressedAndSent() {
    set("{'mutationsPerSecond':1,'cdnStalenessMilliseconds':600000}");
    var asked = "/cdn/v2025-02-19/projects/sandbox/datasets/production/query";

    var before = client().post(asked, "{'query':'count(*)'}");
    assertThat(create("new").status()).isEqualTo(200);
    var after = client().post(asked, "{'query':'count(*)'}");

    assertThat(before.at("/result").asInt()).isZero();
    assertThat(after.at("/result").asInt()).isZero();
  }

  @Test
  void aLakeThatIsFarAwayTakesItsTime() {
    set("{'latencyMilliseconds':60}");
    var start = System.nanoTime();

    get(QUERY);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(59));
  }

  @Test
  void conditionsThatMakeNoSenseAreRefused() {
    assertThat(set("{'mutationsPerSecond':0}").statusCode()).isEqualTo(400);
    assertThat(set("{'speed':1}").statusCode()).isEqualTo(400);
    assertThat(get("/sandbox/conditions").body()).isEqualTo("{}");
  }
}

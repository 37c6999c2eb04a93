package marketplace.sandbox.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest extends LakeTest {
  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>";

  private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how) {
    return client().send(path, how, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) {
    return send(path, request -> request);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void aPageOfAnyOriginMayAsk() {
    var answer =
        send(
            "/v2025-02-19/data/query/production?query=1",
            request -> request.header("Origin", "http://shop.test"));

    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("http://shop.test");
    assertThat(header(answer, "Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(header(answer, "Access-Control-Expose-Headers")).contains("X-Sanity-Shard");
    assertThat(header(answer, "Vary")).isEqualTo("Origin");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aPageMayReadThatItWasRefused(int status) {
    client()
        .post(
            "/sandbox/faults",
            "{'times':1,'fault':{'type':'answer','moment':'before','status':" + status + "}}");

    var answer =
        send(
            "/v2025-02-19/data/query/production?query=1",
            request -> request.header("Origin", "http://shop.test"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("http://shop.test");
  }

  @Test
  void anAnswerCanBeTraced() {
    assertThat(header(get("/v1/ping"), "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void aBrowserMayAskBeforehand() {
    var answer =
        send(
            "/v2025-02-19/data/mutate/production",
            request ->
                request
                    .header("Origin", "http://shop.test")
                    .header("Access-Control-Request-Headers", "authorization,x-my")
                    .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "Access-Control-Allow-Headers")).isEqualTo("authorization,x-my");
    assertThat(header(answer, "Access-Control-Allow-Methods")).contains("POST");
  }

  /** How clients write addresses that are told of a resource instead of a project and a dataset. */
  @Test
  void aDatasetCanBeAddressedAsAResource() {
    var dataset = "/v2025-02-19/projects/sandbox/datasets/production/";
    client().post(dataset + "mutate", "{'mutations':[{'create':{'_id':'a','_type':'x'}}]}");

    assertThat(client().get(dataset + "query?query=count(*)").at("/result").asInt()).isEqualTo(1);
    assertThat(client().get(dataset + "doc/a,b").at("/documents/0/_id").asText()).isEqualTo("a");
    assertThat(client().get(dataset + "acl").status()).isEqualTo(404);
    assertThat(client().get(dataset.replace("sandbox", "other") + "query?query=1").status())
        .isEqualTo(404);
    assertThat(client().get(dataset.replace("production", "other") + "query?query=1").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(client().get("/").status()).isEqualTo(404);
    assertThat(client().get("/v1/data/nothing/production").status()).isEqualTo(404);
    assertThat(client().get("/v1/nothing").status()).isEqualTo(404);
  }

  @Test
  void aMethodThatDoesNotFitIsRefused() {
    var reply = client().get("/v1/data/mutate/production");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.at("/error").asText()).isEqualTo("Method Not Allowed");
  }

  @Test
  void theLakeAnswersWhetherItIsThere() {
    assertThat(client().get("/ping").status()).isEqualTo(200);
    assertThat(client().get("/v1/ping").status()).isEqualTo(200);
    assertThat(client().get("/v1/data/ping/production").status()).isEqualTo(200);
    assertThat(client().get("/v1/check/cors").at("/result/allowed").asBoolean()).isTrue();
  }

  @Test
  void anExportHoldsEveryDocumentOnALine() {
    client()
        .mutate(
            "{'create':{'_id':'a','_type':'x'}},{'create':{'_id':'drafts.a','_type':'x'}},"
                + "{'create':{'_id':'b','_type':'y'}}");

    var all = get("/v2021-06-07/data/export/production");
    var some = get("/v2021-06-07/data/export/production?types=x,z&nextCursor=");

    assertThat(header(all, "Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(all.body().lines().map(line -> line.replaceFirst(".*\"_id\":\"([^\"]*).*", "$1")))
        .containsExactly("a", "b", "drafts.a");
    assertThat(some.body().lines()).hasSize(2);
  }

  @Test
  void anAssetIsServedForGoodAndCannotRunScripts() {
    lake().storeAsset("abc-10x10.svg", SVG.getBytes(UTF_8));

    var answer = get("/images/any/production/abc-10x10.svg");
    var again =
        send(
            "/images/any/production/abc-10x10.svg",
            request -> request.header("If-None-Match", header(answer, "ETag")));

    assertThat(answer.body()).isEqualTo(SVG);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(header(answer, "Cache-Control")).contains("immutable");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void nothingBesideTheAssetsCanBeReached() {
    assertThat(get("/files/any/production/..%2Flake.db").statusCode()).isEqualTo(404);
    assertThat(get("/files/any/production/nope.pdf").statusCode()).isEqualTo(404);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lake().storeAsset("../x.svg", new byte[0]));
  }
}

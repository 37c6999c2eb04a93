package marketplace.adapter.rest.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorefrontTest {
  private static final URI BANK = URI.create("http://127.0.0.1:8182");
  private static final String APP = "/shop/_next/static/app.js";

  private final HttpServer server = new HttpServer();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeEach
  void open() throws IOException {
    var storefront = new StorefrontHandler(new PagePolicy(Optional.of(BANK)));
    server.addListener(new NetworkListener("test", "127.0.0.1", 0));
    server.getServerConfiguration().addHttpHandler(storefront, StorefrontHandler.ROOT + "/*");
    server.start();
  }

  @AfterEach
  void close() {
    client.close();
    server.shutdownNow();
  }

  @Test
  void aPageIsAFolder() {
    assertThat(get("/shop/").body()).contains("The list");
    assertThat(get("/shop/product/?id=mug").body()).contains("One product");
    assertThat(get("/shop/product/").headers().firstValue("Content-Type"))
        .contains("text/html; charset=utf-8");
  }

  @Test
  void withoutItsSlashItIsFoundElsewhereWithTheSameQuestion() {
    var answer = get("/shop/product?id=mug");

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(header(answer, "Location")).isEqualTo("/shop/product/?id=mug");
    assertThat(header(get("/shop"), "Location")).isEqualTo("/shop/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/nowhere", "/shop/nowhere/", "/shop//", "/shop/index.html/"})
  void whatIsNotThereIsAPageThatSaysSo(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(get(path).body()).contains("Not here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/..%2fproduct/", "/shop/%2e%2e/storefront/index.html"})
  void noPathLeadsOutOfIt(String path) {
    assertThat(get(path).statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void theNeighboursAreNotPartOfIt() {
    assertThat(get("/shopping/").body()).doesNotContain("Not here");
  }

  @Test
  void headIsAnsweredLikeGetWithoutTheBody() {
    var answer = send("HEAD", "/shop/product/__next._tree.txt");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo("4");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void nothingElseCanBeDoneToIt() {
    var answer = send("POST", "/shop/");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip, deflate, br", "br;q=1.0, gzip;q=0.1"})
  void theSmallestFormIsSentThatTheBrowserReads(String accepted) {
    var answer = get(APP, "Accept-Encoding", accepted);

    assertThat(answer.body()).isEqualTo("smallest");
    assertThat(header(answer, "Content-Encoding")).isEqualTo("br");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void aFormThatTheBrowserDoesNotReadIsNotSent() {
    assertThat(get(APP, "Accept-Encoding", "gzip, br;q=0").body()).isEqualTo("smaller");
    assertThat(get(APP, "Accept-Encoding", "brr").body()).contains("plain");
    assertThat(get(APP).headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void whatIsNamedAfterItsContentIsKeptForGoodAndPagesAreAskedForAgain() {
    assertThat(header(get(APP), "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(get("/shop/"), "Cache-Control")).isEqualTo("public, no-cache");
  }

  @Test
  void whoHoldsAFileIsNotSentItAgain() {
    var tag = header(get(APP), "ETag");

    assertThat(get(APP, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(APP, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    assertThat(get(APP, "If-None-Match", tag, "Accept-Encoding", "br").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageMayAskTheBankInAFrameAndNobodyMayFrameThePage() {
    assertThat(header(get("/shop/"), "Content-Security-Policy"))
        .contains(
            "default-src 'self'", "https://hooks.stripe.com " + BANK, "frame-ancestors 'none'");
  }

  private HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  private HttpResponse<String> send(String method, String path, String... headers) {
    var port = server.getListeners().iterator().next().getPort();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

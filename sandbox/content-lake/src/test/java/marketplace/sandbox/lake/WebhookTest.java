package marketplace.sandbox.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import marketplace.sandbox.wire.delivery.Backoff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebhookTest extends LakeTest {
  private static final String HOOKS = "/v2025-02-19/hooks/projects/sandbox";

  private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private HttpServer listener = stopped();

  /** A webhook as its listener got it. */
  private record Arrived(String method, Map<String, String> headers, String body) {}

  private static HttpServer stopped() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void listen() throws IOException {
    listener.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    listener.createContext("/", this::take);
    listener.start();
  }

  @AfterEach
  void stopListening() {
    listener.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      exchange.sendResponseHeaders(status.get(), -1);
      arrived.add(new Arrived(exchange.getRequestMethod(), headers, body));
    }
  }

  private Arrived next() throws InterruptedException {
    var next = arrived.poll(30, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  @Override
  Settings settings() {
    var hasty = new Backoff(Duration.ofMillis(20), Duration.ofMillis(40), 5);
    return Settings.standard().deliveringAgain(hasty);
  }

  private String hook(String more) {
    var url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/hook";
    var reply = client().post(HOOKS, "{'name':'h','url':'" + url + "'" + more + "}");
    assertThat(reply.status()).isEqualTo(201);
    return reply.at("/id").asText();
  }

  @Test
  void aChangeThatPassesTheFilterIsToldInTheWordsOfTheProjection() throws Exception {
    var id =
        hook(
            (",'secret':'test','headers':{'X-My':'1'},'rule':{'on':['update'],"
                    + "'filter':'_type in [$q] && delta::changedAny(status)',"
                    + "'projection':'{_id, $w: before().status, $i: after().status}'}")
                .replace("$q", "\\\"order\\\"")
                .replace("$w", "\\\"was\\\"")
                .replace("$i", "\\\"is\\\""));
    client().mutate("{'create':{'_id':'o','_type':'order','status':'Pending'}}");
    client().mutate("{'patch':{'id':'o','set':{'note':'n'}}}");

    client()
        .post(
            "/v2025-02-19/data/mutate/production",
            "{'transactionId':'t1','mutations':[{'patch':{'id':'o','set':{'status':'Paid'}}}]}");

    var told = next();
    assertThat(told.method()).isEqualTo("POST");
    assertThat(told.body()).isEqualTo("{\"_id\":\"o\",\"was\":\"Pending\",\"is\":\"Paid\"}");
    assertThat(told.headers())
        .containsEntry("Sanity-Operation", "update")
        .containsEntry("Sanity-Transaction-Id", "t1")
        .containsEntry("Sanity-Document-Id", "o")
        .containsEntry("Sanity-Project-Id", "sandbox")
        .containsEntry("Sanity-Dataset", "production")
        .containsEntry("Sanity-Webhook-Id", id)
        .containsEntry("User-Agent", "Sanity.io webhook delivery")
        .containsEntry("Content-Type", "application/json")
        .containsEntry("X-My", "1")
        .containsKeys("Idempotency-Key", "Sanity-Transaction-Time");
    assertThat(told.headers().get("Sanity-Webhook-Signature")).matches("t=\\d{13},v1=[\\w-]{43}");
    assertThat(arrived).isEmpty();
  }

  @Test
  void whatIsNotAcceptedIsSentAgainUnderTheSameKey() throws Exception {
    hook("");
    status.set(503);
    client().mutate("{'create':{'_id':'a','_type':'x'}}");
    var first = next();
    status.set(200);

    var second = next();

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().get("Idempotency-Key"))
        .isEqualTo(first.headers().get("Idempotency-Key"));
  }

  @Test
  void whatIsRefusedIsNotSentAgain() throws Exception {
    hook("");
    status.set(400);
    client().mutate("{'create':{'_id':'a','_type':'x'}}");
    assertThat(next().headers()).containsEntry("Sanity-Document-Id", "a");
    status.set(200);

    client().mutate("{'create':{'_id':'b','_type':'x'}}");

    assertThat(next().headers()).containsEntry("Sanity-Document-Id", "b");
  }

  @Test
  void whatIsOwedSurvivesARestart() throws Exception {
    hook("");
    client()
        .post(
            "/sandbox/deliveries/faults",
            "{'fault':{'type':'answer','moment':'before','status':503}}");
    client().mutate("{'create':{'_id':'a','_type':'x'}}");

    reopen();

    assertThat(next().headers()).containsEntry("Sanity-Operation", "create");
  }

  @Test
  void draftsAreNotSpokenOfUnlessAsked() throws Exception {
    hook(",'rule':{'filter':'true'}");
    client().mutate("{'create':{'_id':'drafts.a','_type':'x'}},{'create':{'_id':'b','_type':'x'}}");
    assertThat(next().headers()).containsEntry("Sanity-Document-Id", "b");
    hook(",'includeDrafts':true,'rule':{'on':['delete'],'projection':'{_id}'}");

    client().mutate("{'delete':{'id':'drafts.a'}}");

    assertThat(next().body()).isEqualTo("{\"_id\":\"drafts.a\"}");
  }

  @Test
  void webhooksAreKeptListedChangedAndRemoved() {
    var id = hook(",'secret':'s'");
    reopen();

    var listed = client().get(HOOKS);
    assertThat(listed.at("/0/id").asText()).isEqualTo(id);
    assertThat(listed.at("/0").has("secret")).isFalse();
    assertThat(client().get(HOOKS + "/" + id).at("/httpMethod").asText()).isEqualTo("POST");
    assertThat(client().get(HOOKS + "/none").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'url':'ftp://a'}",
        "{'url':'http://a','httpMethod':'HEAD'}",
        "{'url':'http://a','headers':{'Connection':'close'}}",
        "{'url':'http://a','headers':{'X My':'1'}}",
        "{'url':'http://a','rule':{'on':['publish']}}",
        "{'url':'http://a','rule':{'filter':'_type =='}}",
        "{'url':'http://a','rule':{'projection':'{'}}"
      })
  void whatIsNoWebhookIsRefused(String hook) {
    assertThat(client().post(HOOKS, hook).status()).isEqualTo(400);
  }
}

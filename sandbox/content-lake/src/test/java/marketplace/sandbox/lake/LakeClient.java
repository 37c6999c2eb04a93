package marketplace.sandbox.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;

/** Asks a lake over HTTP, as any client would. */
final class LakeClient {
  static final ObjectMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final UnaryOperator<HttpRequest.Builder> always;

  LakeClient(URI base) {
    this(base, request -> request);
  }

  private LakeClient(URI base, UnaryOperator<HttpRequest.Builder> always) {
    this.base = base;
    this.always = always;
  }

  LakeClient with(String header, String value) {
    return new LakeClient(base, request -> always.apply(request).header(header, value));
  }

  /** A status and a body of JSON. */
  record Reply(int status, JsonNode body) {
    JsonNode at(String pointer) {
      return body.at(pointer);
    }
  }

  Reply get(String path) {
    return reply(send(path, request -> request, BodyHandlers.ofString()));
  }

  Reply post(String path, String body) {
    var json = body.replace('\'', '"');
    return reply(
        send(
            path,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json)),
            BodyHandlers.ofString()));
  }

  /** The result of a query from the perspective of everything. */
  JsonNode query(String groq) {
    var path = "/v2025-02-19/data/query/production?perspective=raw&query=" + encode(groq);
    return get(path).at("/result");
  }

  /** Sends mutations, given as JSON with single quotes. */
  Reply mutate(String mutations) {
    return mutate("returnIds=true&returnDocuments=true", mutations);
  }

  Reply mutate(String parameters, String mutations) {
    return post(
        "/v2025-02-19/data/mutate/production?" + parameters, "{'mutations':[" + mutations + "]}");
  }

  JsonNode document(String id) {
    return get("/v2025-02-19/data/doc/production/" + id).at("/documents/0");
  }

  InputStream stream(String path) {
    return send(path, request -> request, BodyHandlers.ofInputStream()).body();
  }

  <T> HttpResponse<T> send(
      String path, UnaryOperator<HttpRequest.Builder> how, BodyHandler<T> handler) {
    var request = how.apply(always.apply(HttpRequest.newBuilder(URI.create(base + path)))).build();
    try {
      return HTTP.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reply reply(HttpResponse<String> response) {
    try {
      return new Reply(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(response.body(), e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

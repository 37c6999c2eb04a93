package marketplace.adapter.sanity;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import marketplace.domain.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that speaks HTTP with the Content Lake. Every method throws {@link Unavailable}
 * when Sanity does not answer, or refuses to for a reason that is the operator's to mend.
 */
final class SanityClient implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SanityClient.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final int LONGEST_REJECTION = 64 << 10;

  private final SanitySettings settings;
  private final Requests requests;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final FailsafeExecutor<HttpResponse<byte[]>> reading =
      Retries.ofRequests(Set.of(429, 502, 503)::contains);
  private final FailsafeExecutor<HttpResponse<byte[]>> writing =
      Retries.ofRequests(status -> status == 429 || status >= 500);

  SanityClient(SanitySettings settings) {
    this.settings = settings;
    this.requests = new Requests(settings);
  }

  /** The result of a query, as the store itself knows it now. */
  JsonNode query(Query query) {
    return read(requests.query(settings.live(), query)).path("result");
  }

  /** The result of a query, some seconds late if a cache at the edge is configured. */
  JsonNode browse(Query query) {
    return read(requests.query(settings.listings(), query)).path("result");
  }

  /** Those of the documents that exist, by their ids; consistent, past any index or cache. */
  Map<String, StoredDocument> documents(Collection<String> ids) {
    var answer = read(requests.documents(ids));
    requireReadable(answer.path("omitted"));
    return answer
        .path("documents")
        .valueStream()
        .map(StoredDocument::of)
        .collect(toMap(StoredDocument::id, identity()));
  }

  /**
   * Applies a transaction; every write goes this way. With no answer it is sent again under the
   * same id, so that it happens once, and its documents tell by their revision that it did.
   */
  Commit commit(Transaction transaction) {
    try {
      return outcome(send(writing, requests.mutate(transaction)));
    } catch (IOException e) {
      log.warn("Sanity did not answer to a transaction: {}", e.toString());
      return new Commit.Unknown();
    }
  }

  /**
   * Begins to listen to changes of the documents that pass a filter.
   *
   * @throws IOException when Sanity cannot be reached, or does not let anybody listen now
   */
  EventStream listen(Query filter) throws IOException {
    try {
      var response = http.send(requests.listen(filter), BodyHandlers.ofInputStream());
      if (response.statusCode() == 200) {
        return new EventStream(response.body(), settings.longestSilence());
      }
      try (var body = response.body()) {
        var rejection = Rejection.of(response.statusCode(), body.readNBytes(LONGEST_REJECTION));
        throw new IOException(rejection.toException().getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Listening was given up", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static Commit outcome(HttpResponse<byte[]> response) {
    if (response.statusCode() == 200) {
      return new Commit.Done();
    }
    if (response.statusCode() >= 500) {
      return new Commit.Unknown();
    }
    var rejection = Rejection.of(response);
    if (rejection.isContention()) {
      return new Commit.Contended();
    }
    throw reported(rejection);
  }

  /** Told to the operator, too, where only the operator can help. */
  private static RuntimeException reported(Rejection rejection) {
    var exception = rejection.toException();
    if (exception instanceof Unavailable) {
      log.error("{}", exception.getMessage());
    }
    return exception;
  }

  /** What the token may not see must not be taken for absent. */
  private static void requireReadable(JsonNode omitted) {
    if (omitted.valueStream().anyMatch(it -> it.path("reason").asText().equals("permission"))) {
      throw reported(new Rejection(403, Set.of("permission"), "The token may not read orders"));
    }
  }

  private JsonNode read(HttpRequest request) {
    try {
      var response = send(reading, request);
      if (response.statusCode() != 200) {
        throw reported(Rejection.of(response));
      }
      return Json.MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new Unavailable("Sanity does not answer: " + e, e);
    }
  }

  private HttpResponse<byte[]> send(
      FailsafeExecutor<HttpResponse<byte[]>> retries, HttpRequest request) throws IOException {
    try {
      return retries.get(() -> answer(request));
    } catch (FailsafeException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case InterruptedException _ -> Thread.currentThread().interrupt();
        case null, default -> {}
      }
      throw new Unavailable("Waiting for Sanity was given up: " + e, e);
    }
  }

  /** A time limit of the request itself would end with the headers of the answer. */
  private HttpResponse<byte[]> answer(HttpRequest request)
      throws IOException, InterruptedException {
    var answer = http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return answer.get(settings.timeout().toMillis(), MILLISECONDS);
    } catch (TimeoutException _) {
      throw new HttpTimeoutException("No whole answer within " + settings.timeout());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }
}

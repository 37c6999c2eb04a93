package marketplace.adapter.payment;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Stripe's transport over the JDK's own client. It sends each POST once, whatever happens to the
 * connection, and has the whole answer within a time limit or none at all.
 */
final class JdkHttpClient extends HttpClient {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final long BODY_LIMIT = 4 << 20;

  private final Duration limit;

  // Plain HTTP is spoken to the sandbox, and an upgrade to HTTP/2 makes some servers hang there.
  private final java.net.http.HttpClient client =
      java.net.http.HttpClient.newBuilder()
          .version(java.net.http.HttpClient.Version.HTTP_1_1)
          .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  /**
   * @param limit from sending a request to the last byte of its answer
   */
  JdkHttpClient(Duration limit) {
    this.limit = limit;
  }

  @Override
  public StripeResponse request(StripeRequest request) throws ApiConnectionException {
    try {
      var response = send(toHttp(request));
      requireBody(response);
      return new StripeResponse(
          response.statusCode(), HttpHeaders.of(response.headers().map()), response.body());
    } catch (IOException e) {
      throw new ApiConnectionException("Stripe did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("Stripe's answer was not waited for", e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), BODY_LIMIT));
    try {
      return answer.get(limit.toMillis(), MILLISECONDS);
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw new HttpTimeoutException("No answer within " + limit);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private static HttpRequest toHttp(StripeRequest request) throws ApiConnectionException {
    var http =
        HttpRequest.newBuilder(URI.create(request.url().toString()))
            .method(request.method().name(), body(request))
            .header("User-Agent", buildUserAgentString(request))
            .header("X-Stripe-Client-User-Agent", buildXStripeClientUserAgentString());
    request
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> http.header(name, value)));
    if (request.content() != null) {
      http.setHeader("Content-Type", request.content().contentType());
    }
    return http.build();
  }

  private static BodyPublisher body(StripeRequest request) {
    return request.content() == null
        ? BodyPublishers.noBody()
        : BodyPublishers.ofByteArray(request.content().byteArrayContent());
  }

  /** The SDK cannot read an empty body, which is what a proxy in between may answer with. */
  private static void requireBody(HttpResponse<String> response) throws IOException {
    if (response.body().isBlank()) {
      throw new IOException("An empty answer with status " + response.statusCode());
    }
  }
}

package marketplace.sandbox.wire.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import marketplace.sandbox.wire.Answer;
import marketplace.sandbox.wire.Request;
import marketplace.sandbox.wire.fault.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries letters over HTTP, on a way where faults may be ordered. */
final class Postman implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LOWEST_ACCEPTING = 200;
  private static final int HIGHEST_ACCEPTING = 299;
  private static final int LOWEST_REFUSING = 400;
  private static final int HIGHEST_REFUSING = 499;
  private static final int LATER = 429;

  private final Faults faults;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Postman(Faults faults) {
    this.faults = faults;
  }

  /** How a letter fared. */
  enum Receipt {
    ACCEPTED,
    NOT_ACCEPTED,
    REFUSED
  }

  Receipt deliver(Letter letter) {
    var request =
        Request.outgoing(
            letter.method(), letter.to(), letter.headers(), letter.json().getBytes(UTF_8));
    try {
      return receipt(faults.pass(request, _ -> send(letter)).status(), letter.refusable());
    } catch (IOException e) {
      log.debug("{} cannot be reached", letter.to(), e);
      return Receipt.NOT_ACCEPTED;
    }
  }

  private static Receipt receipt(int status, boolean refusable) {
    if (status >= LOWEST_ACCEPTING && status <= HIGHEST_ACCEPTING) {
      return Receipt.ACCEPTED;
    }
    var refused = status >= LOWEST_REFUSING && status <= HIGHEST_REFUSING && status != LATER;
    return refusable && refused ? Receipt.REFUSED : Receipt.NOT_ACCEPTED;
  }

  private Answer send(Letter letter) throws IOException {
    var request =
        HttpRequest.newBuilder(letter.to())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .method(letter.method(), BodyPublishers.ofString(letter.json()));
    letter.headers().forEach(request::setHeader);
    try {
      return Answer.empty(client.send(request.build(), BodyHandlers.discarding()).statusCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.none();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

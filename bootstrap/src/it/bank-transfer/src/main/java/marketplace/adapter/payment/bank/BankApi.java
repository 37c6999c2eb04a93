package marketplace.adapter.payment.bank;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.payment.Refund;

/** The bank's API. Each request goes out once, and has its whole answer in time or none at all. */
final class BankApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final long BODY_LIMIT = 1 << 20;

  private final URI bank;
  private final String key;
  private final Duration limit;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  /**
   * @param limit from sending a request to the last byte of its answer
   */
  BankApi(URI bank, String key, Duration limit) {
    this.bank = bank;
    this.key = key;
    this.limit = limit;
  }

  Transfer register(String name, OrderId order, Money amount) throws BankFailure {
    var body =
        JSON.createObjectNode()
            .put("order", order.value())
            .put("amount", amount.minorUnits())
            .put("currency", amount.currency().getCurrencyCode());
    return ask("PUT", "/transfers/" + name, BodyPublishers.ofString(body.toString()));
  }

  Transfer expect(PaymentReference transfer) throws BankFailure {
    return ask("POST", "/transfers/" + transfer + "/expect", BodyPublishers.noBody());
  }

  Transfer find(PaymentReference transfer) throws BankFailure {
    return ask("GET", "/transfers/" + transfer, BodyPublishers.noBody());
  }

  Transfer cancel(PaymentReference transfer) throws BankFailure {
    return ask("POST", "/transfers/" + transfer + "/cancel", BodyPublishers.noBody());
  }

  void sendBack(PaymentReference transfer, Refund refund) throws BankFailure {
    var path = "/transfers/%s/refunds/%s".formatted(transfer, refund.key());
    var body = JSON.createObjectNode().put("amount", refund.amount().minorUnits());
    ask("PUT", path, BodyPublishers.ofString(body.toString()));
  }

  private Transfer ask(String method, String path, BodyPublisher body) throws BankFailure {
    var request =
        HttpRequest.newBuilder(URI.create(bank + path))
            .method(method, body)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .build();
    try {
      var answer = send(request);
      if (answer.statusCode() / 100 != 2) {
        throw BankFailure.answered(answer.statusCode());
      }
      return Optional.ofNullable(JSON.readValue(answer.body(), Transfer.class))
          .orElseThrow(() -> BankFailure.lost("It answered nothing"));
    } catch (IOException e) {
      throw BankFailure.lost(e.getClass().getSimpleName());
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    var answer =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), BODY_LIMIT));
    try {
      return answer.get(limit.toMillis(), MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}

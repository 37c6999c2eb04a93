package marketplace.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import marketplace.testkit.SentNotice;

/** Brings notices to the shop, again and again until the shop says that it has them. */
public final class Postman implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
  private volatile Optional<URI> door = Optional.empty();

  /** When a notice left that was taken, and when the shop said so. */
  public record Delivery(Instant sent, Instant taken) {}

  /** What is written anew, and signed, each time that it is brought. */
  @FunctionalInterface
  public interface Letter {
    SentNotice signed(Instant at);
  }

  /** Where everything goes from now on, what was not taken so far with it. */
  public void goTo(URI webhook) {
    door = Optional.of(webhook);
  }

  public CompletableFuture<Delivery> bring(Letter letter) {
    var taken = new CompletableFuture<Delivery>();
    rounds.execute(() -> bring(letter, taken));
    return taken;
  }

  @Override
  public void close() {
    rounds.shutdownNow();
    http.shutdownNow();
  }

  private void bring(Letter letter, CompletableFuture<Delivery> taken) {
    door.flatMap(it -> knock(it, letter))
        .ifPresentOrElse(taken::complete, () -> bringLater(letter, taken));
  }

  private void bringLater(Letter letter, CompletableFuture<Delivery> taken) {
    var _ = rounds.schedule(() -> bring(letter, taken), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Optional<Delivery> knock(URI webhook, Letter letter) {
    var sent = Instant.now();
    var notice = letter.signed(sent);
    var request = HttpRequest.newBuilder(webhook).timeout(Duration.ofSeconds(30));
    notice.headers().forEach(request::header);
    request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(notice.body()));
    try {
      var answer = http.send(request.build(), BodyHandlers.discarding());
      return Optional.of(new Delivery(sent, Instant.now()))
          .filter(_ -> answer.statusCode() / 100 == 2);
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

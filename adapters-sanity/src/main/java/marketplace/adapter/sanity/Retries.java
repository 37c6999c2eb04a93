package marketplace.adapter.sanity;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What is worth another try, and how long to wait for it. */
final class Retries {
  private static final int REQUESTS = 5;
  private static final int CONTESTS = 12;
  private static final long FIRST_WAIT_MILLIS = 100;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
  private static final Duration ENOUGH = Duration.ofSeconds(25);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private Retries() {}

  /**
   * For requests that may be sent again: after a broken connection, and after the given answers. It
   * waits as long as Sanity asks for, or gives up where that is too long for a shopper.
   */
  static FailsafeExecutor<HttpResponse<byte[]>> ofRequests(IntPredicate passing) {
    return Failsafe.with(
        RetryPolicy.<HttpResponse<byte[]>>builder()
            .handle(IOException.class)
            .handleResultIf(response -> passing.test(response.statusCode()))
            .abortIf(response -> retryAfter(response).compareTo(LONGEST_WAIT) > 0)
            .withMaxAttempts(REQUESTS)
            .withMaxDuration(ENOUGH)
            .withDelayFn(Retries::wait)
            .build());
  }

  /** For steps that come out empty when somebody else came first. */
  static <T> FailsafeExecutor<Optional<T>> ofContests() {
    return Failsafe.with(
        RetryPolicy.<Optional<T>>builder()
            .handleResultIf(Optional::isEmpty)
            .abortOn(RuntimeException.class)
            .withMaxAttempts(CONTESTS)
            .withMaxDuration(ENOUGH)
            .withDelayFn(contest -> upTo(20L * contest.getAttemptCount()))
            .build());
  }

  private static Duration wait(ExecutionContext<HttpResponse<byte[]>> sending) {
    var asked =
        Optional.ofNullable(sending.getLastResult()).map(Retries::retryAfter).orElse(Duration.ZERO);
    return asked.plus(upTo(FIRST_WAIT_MILLIS << sending.getAttemptCount()));
  }

  /** In seconds, as Sanity has it; of what a gateway may write instead, nothing is made. */
  private static Duration retryAfter(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .filter(SECONDS.asMatchPredicate())
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }

  /** Those who failed together should not come again together. */
  private static Duration upTo(long millis) {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, millis + 1));
  }
}

package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatingTest {
  private static final String ORDER = "amount=1999&currency=eur&payment_method_types[]=card";

  private final Path folder;

  RepeatingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theSameKeyGivesTheSameAnswer() {
    try (var shop = new Shop(folder)) {
      var first = create(shop, "k1", ORDER);
      var again = create(shop, "k1", ORDER);

      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
      assertThat(again.headers().firstValue("Original-Request"))
          .isEqualTo(first.headers().firstValue("Request-Id"));
      assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }
  }

  @Test
  void aDeclineIsRepeatedRatherThanTriedAgain() throws StripeException {
    try (var shop = new Shop(folder)) {
      var intent = shop.open().getId();
      var first = declined(shop, intent);
      var again = declined(shop, intent);

      assertThat(again.getCharge()).isEqualTo(first.getCharge());
      assertThat(shop.stripe.v1().charges().list().getData()).hasSize(1);
    }
  }

  @Test
  void otherParametersUnderTheSameKeyAreRefused() throws StripeException {
    try (var shop = new Shop(folder)) {
      shop.confirm(shop.open().getId(), "pm_card_visa", "k1");

      var other = shop.open().getId();
      assertThat(
              catchThrowableOfType(
                  IdempotencyException.class, () -> shop.confirm(other, "pm_card_visa", "k1")))
          .isNotNull();
    }
  }

  @Test
  void anInvalidRequestDoesNotUseItsKeyUp() {
    try (var shop = new Shop(folder)) {
      assertThat(create(shop, "k1", "amount=1&currency=eur").statusCode()).isEqualTo(400);
      assertThat(create(shop, "k1", ORDER).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void oneOfManyAtOnceExecutesAndTheOthersWaitOrRepeat() throws Exception {
    try (var shop = new Shop(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<String>> request = () -> create(shop, "k1", ORDER);
      var answers = threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> request).toList());

      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isIn(200, 409);
      }
      assertThat(shop.stripe.v1().paymentIntents().list().getData()).hasSize(1);
    }
  }

  @Test
  void everythingSurvivesARestart() throws StripeException {
    String paid;
    String answer;
    try (var shop = new Shop(folder)) {
      paid = shop.paid().getId();
      answer = create(shop, "k1", ORDER).body();
    }
    try (var shop = new Shop(folder)) {
      assertThat(shop.find(paid).getStatus()).isEqualTo("succeeded");
      assertThat(create(shop, "k1", ORDER).body()).isEqualTo(answer);
    }
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    String first;
    try (var shop = new Shop(folder)) {
      first = create(shop, "k1", ORDER).body();
    }
    var tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
    try (var shop = new Shop(folder, tomorrow)) {
      assertThat(create(shop, "k1", ORDER).body()).isNotEqualTo(first);
    }
  }

  private static HttpResponse<String> create(Shop shop, String key, String form) {
    return shop.post(
        "/v1/payment_intents",
        form,
        "Authorization",
        "Bearer sk_test_shop",
        "Idempotency-Key",
        key);
  }

  private static CardException declined(Shop shop, String intent) {
    return catchThrowableOfType(
        CardException.class, () -> shop.confirm(intent, "pm_card_chargeDeclined", "k1"));
  }
}

package marketplace.sandbox.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {
  private static final String KEY = "Bearer sk_test_shop";

  private final Shop shop;

  AskingTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "currency=eur | parameter_missing | amount",
        "amount=1999 | parameter_missing | currency",
        "amount=12.5&currency=eur | parameter_invalid_integer | amount",
        "amount=0&currency=eur | parameter_invalid_integer | amount",
        "amount=49&currency=eur | amount_too_small | amount",
        "amount=299&currency=sek | amount_too_small | amount",
        "amount=100000000&currency=eur | amount_too_large | amount",
        "amount=1999&currency=eur&colour=red | parameter_unknown | colour",
        "amount=1999&currency= | parameter_invalid_empty | currency",
        "amount=1999&currency=eur&payment_method=pm_none | resource_missing | payment_method"
      })
  void aWrongParameterIsNamed(String form, String code, String param) {
    var error = error(400, "/v1/payment_intents", form);

    assertThat(error.get("type").textValue()).isEqualTo("invalid_request_error");
    assertThat(error.get("code").textValue()).isEqualTo(code);
    assertThat(error.get("param").textValue()).isEqualTo(param);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount=1999&currency=zzz | currency",
        "amount=1999&currency=xau | currency",
        "amount=1001&currency=kwd | amount",
        "amount=1999&currency=eur&capture_method=by_hand | capture_method",
        "amount=1999&currency=eur&confirm=perhaps | confirm",
        "amount=1999&currency=eur&metadata=text | metadata",
        "amount=1999&currency=eur&return_url=https://shop.example | return_url"
      })
  void aWrongValueIsRefused(String form, String param) {
    assertThat(error(400, "/v1/payment_intents", form).get("param").textValue()).isEqualTo(param);
  }

  @Test
  void withRedirectsAllowedAConfirmationNeedsAReturnUrl() {
    var automatic =
        PaymentIntentCreateParams.AutomaticPaymentMethods.builder().setEnabled(true).build();
    var params =
        PaymentIntentCreateParams.builder()
            .setAmount(1999L)
            .setCurrency("eur")
            .setAutomaticPaymentMethods(automatic)
            .setConfirm(true)
            .setPaymentMethod("pm_card_visa")
            .build();

    var refused =
        catchThrowableOfType(
            InvalidRequestException.class, () -> shop.stripe.v1().paymentIntents().create(params));
    assertThat(refused).hasMessageContaining("return_url");
  }

  @Test
  void anUnknownIntentIsMissing() {
    var refused =
        catchThrowableOfType(InvalidRequestException.class, () -> shop.find("pi_unknown"));

    assertThat(refused.getStatusCode()).isEqualTo(404);
    assertThat(refused.getCode()).isEqualTo("resource_missing");
    assertThat(refused.getParam()).isEqualTo("intent");
  }

  @Test
  void aLiveKeyIsNotForTheSandbox() {
    var stripe =
        StripeClient.builder().setApiKey("sk_live_x").setApiBase(shop.uri().toString()).build();

    assertThat(
            catchThrowableOfType(
                AuthenticationException.class, () -> stripe.v1().paymentIntents().retrieve("pi_1")))
        .isNotNull();
  }

  @Test
  void withoutAKeyNothingIsTold() {
    assertThat(shop.get("/v1/payment_intents").statusCode()).isEqualTo(401);
  }

  @Test
  void basicAuthenticationIsAKeyToo() {
    var basic = "Basic " + Base64.getEncoder().encodeToString("sk_test_shop:".getBytes(UTF_8));

    assertThat(shop.get("/v1/payment_intents", "Authorization", basic).statusCode()).isEqualTo(200);
  }

  @Test
  void everyAnswerNamesItsRequestAndVersion() {
    var headers = shop.get("/v1/payment_intents", "Authorization", KEY).headers();

    assertThat(headers.firstValue("Request-Id").orElseThrow()).startsWith("req_");
    assertThat(headers.firstValue("Stripe-Version")).contains("2026-07-29.dahlia");
  }

  @Test
  void anUnknownAddressIsSaid() {
    var answer = shop.get("/v1/nothing", "Authorization", KEY);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Unrecognized request URL");
  }

  @Test
  void listsComeNewestFirstInPages() throws StripeException {
    var first = shop.open();
    var second = shop.open();
    var third = shop.open();
    var all = shop.stripe.v1().paymentIntents();

    var page = all.list(PaymentIntentListParams.builder().setLimit(2L).build());
    assertThat(page.getData()).containsExactly(third, second);
    assertThat(page.getHasMore()).isTrue();

    var rest = all.list(PaymentIntentListParams.builder().setStartingAfter(second.getId()).build());
    assertThat(rest.getData()).containsExactly(first);
    assertThat(rest.getHasMore()).isFalse();
  }

  private JsonNode error(int status, String path, String form) {
    var answer = shop.post(path, form, "Authorization", KEY);
    assertThat(answer.statusCode()).isEqualTo(status);
    return json(answer.body()).required("error");
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

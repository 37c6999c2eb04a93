package marketplace.adapter.rest;

import static marketplace.testkit.Shop.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import marketplace.testkit.InMemoryPaymentGateway.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentWebhookTest {
  private final OpenShop shop = new OpenShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aNoticeIsAnsweredOnceItsEffectIsOnRecord() {
    var order = orderInSilence();

    assertThat(tell("pi_" + order).status()).isEqualTo(204);
    assertThat(shop.get("/orders/" + order).at("/paymentStatus")).isEqualTo("Completed");
  }

  @Test
  void aNoticeThatIsNoneOfTheShopsIsTakenToo() {
    assertThat(tell("pi_of_somebody_else").status()).isEqualTo(204);
  }

  @Test
  void aNoticeThatCannotBeFollowedUpHasToComeAgain() {
    var order = orderInSilence();
    shop.gateway.line(Line.DOWN);

    var answer = tell("pi_" + order);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
  }

  @Test
  void aForgedNoticeIsRefused() {
    var answer = shop.post("/webhooks/payment", "pi_1", "Signature", "forged");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("notice-not-authentic");
  }

  private String orderInSilence() {
    shop.gateway.line(Line.SILENT);
    var order = shop.post("/orders", Requests.order(shop.cart(), GOOD_CARD.value())).at("/id");
    shop.gateway.line(Line.WORKING);
    return order;
  }

  private Answer tell(String reference) {
    return shop.post("/webhooks/payment", reference, "Signature", "genuine");
  }
}

package marketplace.adapter.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import marketplace.journey.Postman;
import marketplace.journey.ShopProcess;
import marketplace.journey.Shopper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole purchase, in the shop that was built with this adapter in the place of its own. */
class BankTransferIT {
  private static final long LONG_ENOUGH = 40;

  @TempDir static Path data;
  private static HouseBank bank;
  private static ShopProcess shop;

  @BeforeAll
  static void open() {
    bank = new HouseBank();
    shop = openShop();
  }

  @AfterAll
  static void close() {
    shop.close();
    bank.close();
  }

  @Test
  void theShopTakesBankTransfersAndNothingElse() {
    assertThat(shopper().get("/config").text("/payment/provider")).isEqualTo("bank-transfer");
  }

  @Test
  void anOrderWaitsForItsMoneyAndTheWebhookThatTellsOfItSettlesIt() throws Exception {
    var order = shopper().orderSomething("bank_transfer");
    assertThat(order.status()).isEqualTo(202);
    assertThat(order.text("/status")).isEqualTo("Pending");
    assertThat(order.text("/paymentStatus")).isEqualTo("Pending");
    assertThat(order.text("/nextAction/type")).isEqualTo("bank_transfer");

    var told = pay(order, order.number("/total/minorUnits")).get(LONG_ENOUGH, TimeUnit.SECONDS);

    var paid = shopper().get("/orders/" + order.text("/id"));
    assertThat(paid.text("/paymentStatus")).isEqualTo("Completed");
    assertThat(timeOf("PaymentCompleted", paid))
        .isBetween(told.sent().truncatedTo(ChronoUnit.MILLIS), told.taken());
    var shipped =
        shopper().awaitOrder(paid.text("/id"), it -> it.text("/status").equals("Processing"));
    assertThat(shipped.text("/shipment/trackingId")).isNotBlank();
  }

  @Test
  void whoTransfersAnotherAmountGetsItBack() throws Exception {
    var order = shopper().orderSomething("bank_transfer");
    var tooLittle = order.number("/total/minorUnits") - 1;

    pay(order, tooLittle).get(LONG_ENOUGH, TimeUnit.SECONDS);

    shopper().awaitOrder(order.text("/id"), it -> it.text("/paymentStatus").equals("Refunded"));
    assertThat(bank.books().sentBackFor(order.text("/id"))).isEqualTo(tooLittle);
  }

  @Test
  void moneyThatComesWhileTheShopIsAwayIsToldUntilItIsBack() throws Exception {
    var order = shopper().orderSomething("bank_transfer");
    shop.close();
    var told = pay(order, order.number("/total/minorUnits"));

    shop = openShop();

    told.get(LONG_ENOUGH, TimeUnit.SECONDS);
    assertThat(shopper().get("/orders/" + order.text("/id")).text("/paymentStatus"))
        .isEqualTo("Completed");
    assertThat(bank.books().arrivedFor(order.text("/id")))
        .isEqualTo(order.number("/total/minorUnits"));
  }

  /** At another address than the last one, which the bank is told. */
  private static ShopProcess openShop() {
    var opened = ShopProcess.start(data, settings());
    bank.tell(opened.api().resolve("/webhooks/payment"));
    return opened;
  }

  private static Map<String, String> settings() {
    return Map.of(
        "MARKETPLACE_PAYMENT_URL",
        bank.uri().toString(),
        "MARKETPLACE_PAYMENT_API_KEY",
        HouseBank.KEY,
        "MARKETPLACE_PAYMENT_WEBHOOK_SECRET",
        HouseBank.SECRET,
        "MARKETPLACE_ORDER_HOLD",
        "PT12H");
  }

  /** Writes what the shop said; done when the bank has told the shop. */
  private static CompletableFuture<Postman.Delivery> pay(Shopper.Answer order, long amount) {
    return bank.receive(order.text("/nextAction/clientSecret"), amount);
  }

  private static Instant timeOf(String event, Shopper.Answer order) {
    return order
        .body()
        .path("timeline")
        .valueStream()
        .filter(it -> it.path("type").asText().equals(event))
        .map(it -> Instant.parse(it.path("at").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static Shopper shopper() {
    return new Shopper(shop.api());
  }
}

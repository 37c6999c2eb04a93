package marketplace.adapter.shipment.bicycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import marketplace.journey.ShopProcess;
import marketplace.journey.Shopper;
import marketplace.testkit.LineTrouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole purchase, in the shop that was built with this adapter in the place of its own. */
class BicycleCourierIT {
  private static final long LONG_ENOUGH = 40;
  private static final String CARD = "pm_card_visa";

  @TempDir static Path data;

  private static DispatchOffice office;
  private static ShopProcess shop;

  @BeforeAll
  static void open() {
    office = new DispatchOffice();
    shop = openShop();
  }

  @AfterAll
  static void close() {
    shop.close();
    office.close();
  }

  @Test
  void whatIsBoughtIsBookedWithACourierAndFollowedToTheDoor() throws Exception {
    var order = shopper().orderSomething(CARD);
    assertThat(order.text("/paymentStatus")).isEqualTo("Completed");

    var sent = await(order, "Processing");
    assertThat(sent.text("/shipment/carrier")).isEqualTo("Bicycle courier");
    var errand = errandOf(order);
    assertThat(sent.text("/shipment/trackingId")).isEqualTo(errand.number());
    office.move(errand.errand(), "collected").get(LONG_ENOUGH, TimeUnit.SECONDS);
    assertThat(shown(order).text("/status")).isEqualTo("Shipped");
    office.move(errand.errand(), "handed-over").get(LONG_ENOUGH, TimeUnit.SECONDS);
    assertThat(shown(order).text("/status")).isEqualTo("Delivered");
  }

  @Test
  void aParcelThatIsBroughtBackIsReturned() throws Exception {
    var order = shopper().orderSomething(CARD);
    await(order, "Processing");
    var errand = errandOf(order).errand();

    office.move(errand, "collected").get(LONG_ENOUGH, TimeUnit.SECONDS);
    office.move(errand, "nobody-home").get(LONG_ENOUGH, TimeUnit.SECONDS);
    office.move(errand, "brought-back").get(LONG_ENOUGH, TimeUnit.SECONDS);
    assertThat(shown(order).text("/status")).isEqualTo("Returned");
  }

  @Test
  void whoLivesWhereNoCourierGoesIsToldWhichPartOfTheAddressIsWrong() {
    var booked = office.booked().size();

    var refused = shopper().orderSomething(CARD, DispatchOffice.NOWHERE);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("address-undeliverable");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/shippingAddress/postalCode");
    assertThat(office.booked()).hasSize(booked);
  }

  @ParameterizedTest
  @EnumSource(names = {"BROKEN", "CUT_OFF_AFTERWARDS"})
  void ordersAreTakenWhileTheOfficeIsInTroubleAndSentOnceAfterwards(LineTrouble trouble)
      throws Exception {
    office.line().trouble(trouble);
    var order = shopper().orderSomething(CARD);
    assertThat(order.text("/paymentStatus")).isEqualTo("Completed");

    office.line().awaitVictim();
    office.line().mend();
    await(order, "Processing");
    assertThat(office.booked()).filteredOn(it -> it.name().contains(order.text("/id"))).hasSize(1);
  }

  @Test
  void whatHappensWhileTheShopIsAwayIsToldUntilItIsBack() throws Exception {
    var order = shopper().orderSomething(CARD);
    await(order, "Processing");
    var errand = errandOf(order).errand();

    shop.close();
    var told = office.move(errand, "handed-over");
    shop = openShop();
    told.get(LONG_ENOUGH, TimeUnit.SECONDS);
    assertThat(shown(order).text("/status")).isEqualTo("Delivered");
  }

  /** At another address than the last one, which the office is told. */
  private static ShopProcess openShop() {
    var opened = ShopProcess.start(data, settings());
    office.tell(opened.api().resolve("/webhooks/shipment"));
    return opened;
  }

  private static Map<String, String> settings() {
    return Map.of(
        "MARKETPLACE_SHIPMENT_URL", office.uri().toString(),
        "MARKETPLACE_SHIPMENT_API_KEY", DispatchOffice.KEY,
        "MARKETPLACE_SHIPMENT_PUBLIC_KEY", office.seal().known());
  }

  private static Job errandOf(Shopper.Answer order) {
    return office.booked().stream()
        .filter(it -> it.name().contains(order.text("/id")))
        .findFirst()
        .orElseThrow();
  }

  private static Shopper.Answer await(Shopper.Answer order, String status) {
    return shopper().awaitOrder(order.text("/id"), it -> it.text("/status").equals(status));
  }

  private static Shopper.Answer shown(Shopper.Answer order) {
    return shopper().get("/orders/" + order.text("/id"));
  }

  private static Shopper shopper() {
    return new Shopper(shop.api());
  }
}

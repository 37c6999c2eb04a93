package marketplace.adapter.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import java.time.Instant;
import java.util.Optional;
import marketplace.domain.Refusal;
import marketplace.domain.Unavailable;
import marketplace.domain.port.Carrier;
import marketplace.domain.shipment.Consignment;
import marketplace.domain.shipment.Label;
import marketplace.domain.shipment.LabelOutcome;
import marketplace.domain.shipment.Parcel;
import marketplace.testkit.ScriptedParty;
import marketplace.testkit.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasyPostFailuresTest {
  private static final Parcel PARCEL = Shop.parcel("shp_1");
  private static final String ORDER = "order-1";
  private static final String NOT_BOUGHT = "{\"id\": \"shp_1\", \"postage_label\": null}";
  private static final String BOUGHT =
      """
      {"id": "shp_1", "tracking_code": "9400", "postage_label": {"label_url": "https://l/1"},
       "selected_rate": {"id": "rate_1", "carrier": "USPS", "service": "Priority",
                         "rate": "7.90", "currency": "USD"}}\
      """;

  private final ScriptedParty easyPost = new ScriptedParty();
  private final Carrier carrier = Carriers.to(easyPost.uri());
  private final Log log = new Log();

  @AfterEach
  void hangUp() {
    log.close();
    easyPost.close();
  }

  /** What EasyPost answers to a purchase, and what the shop makes of it. */
  @ParameterizedTest
  @CsvSource({
    "422, SHIPMENT.POSTAGE.EXISTS,       Unknown",
    "422, SHIPMENT.PURCHASE.IN_PROGRESS, Unknown",
    "422, SHIPMENT.POSTAGE.TIMED_OUT,    Unknown",
    "422, SHIPMENT.POSTAGE.NO_RESPONSE,  Unknown",
    "422, SHIPMENT.POSTAGE.FAILURE,      Refused",
    "422, SHIPMENT.INVALID_PARAMS,       Refused",
    "400, RATE.EXPIRED,                  Refused",
    "404, NOT_FOUND,                     Refused",
    "401, APIKEY.INVALID,                Unknown",
    "402, PAYMENT.REQUIRED,              Unknown",
    "403, FORBIDDEN,                     Unknown",
    "429, RATE_LIMITED,                  Unknown",
    "500, INTERNAL_SERVER_ERROR,         Unknown",
    "503, SERVICE_UNAVAILABLE,           Unknown"
  })
  void everyErrorOfAPurchaseHasItsMeaning(int status, String code, String outcome) {
    easyPost.then(200, NOT_BOUGHT).then(status, error(code)).then(200, NOT_BOUGHT);

    assertThat(carrier.buy(PARCEL).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(purchasesSent()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHIPMENT.POSTAGE.EXISTS",
        "SHIPMENT.PURCHASE.IN_PROGRESS",
        "SHIPMENT.POSTAGE.TIMED_OUT"
      })
  void aLabelThatIsThereAfterAllIsAdopted(String code) {
    easyPost.then(200, NOT_BOUGHT).then(422, error(code)).then(200, BOUGHT);

    assertThat(carrier.buy(PARCEL)).isInstanceOf(LabelOutcome.Bought.class);
  }

  @Test
  void aRefusalIsToldWithItsCodeAndLogged() {
    easyPost.then(200, NOT_BOUGHT).then(422, error("SHIPMENT.POSTAGE.FAILURE"));

    assertThat(carrier.buy(PARCEL))
        .isEqualTo(new LabelOutcome.Refused("SHIPMENT.POSTAGE.FAILURE", "EasyPost says so."));
    assertThat(log.lines()).singleElement().asString().contains("shp_1", "POSTAGE.FAILURE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Bad Gateway</html>",
        "null",
        "[]",
        "{}",
        "{\"error\": \"no\"}",
        "{\"id\": \"shp_1\", \"rates\": [{\"id\": \"rate_1\"}]}",
        "{\"id\": \"shp_1\", \"tracking_code\": \"9400\", \"postage_label\": {}}"
      })
  void whatCannotBeReadIsUnknown(String body) {
    easyPost.then(200, body).then(502, body).then(422, body);

    assertThat(carrier.find(PARCEL)).isInstanceOf(LabelOutcome.Unknown.class);
    assertThat(carrier.find(PARCEL)).isInstanceOf(LabelOutcome.Unknown.class);
    assertThat(carrier.find(PARCEL)).isInstanceOf(LabelOutcome.Unknown.class);
  }

  @Test
  void aDroppedPurchaseIsSentOnce() {
    easyPost.then(200, NOT_BOUGHT).thenDrops();

    assertThat(carrier.buy(PARCEL)).isInstanceOf(LabelOutcome.Unknown.class);
    assertThat(purchasesSent()).isEqualTo(1);
  }

  @Test
  void aSilentEasyPostIsNotWaitedForForever() {
    easyPost.then(200, NOT_BOUGHT).thenIsSilent();

    assertThat(Carriers.impatient(easyPost.uri()).buy(PARCEL))
        .isInstanceOf(LabelOutcome.Unknown.class);
    assertThat(purchasesSent()).isEqualTo(1);
  }

  @Test
  void norIsOneThatStopsInTheMiddleOfItsAnswer() {
    easyPost.thenStalls();

    assertThat(Carriers.impatient(easyPost.uri()).find(PARCEL))
        .isInstanceOf(LabelOutcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 402, 403, 429, 500, 503, 307})
  void aShipmentThatCannotBePreparedNowMayBeTriedAgain(int status) {
    easyPost.then(status, error("SOME.CODE"));

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::prepare);
  }

  @Test
  void anUnreachableEasyPostIsUnavailable() {
    easyPost.close();

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::prepare);
    assertThat(carrier.buy(PARCEL)).isInstanceOf(LabelOutcome.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ADDRESS.VERIFY.FAILURE,    address-undeliverable",
    "ADDRESS.COUNTRY.INVALID,   shipping-unavailable",
    "SHIPMENT.INVALID_PARAMS,   shipping-unavailable",
    "SHIPMENT.RATES.UNAVAILABLE, shipping-unavailable"
  })
  void whatEasyPostDoesNotPrepareIsRefused(String code, String refusal) {
    easyPost.then(422, error(code));

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(this::prepare)
        .satisfies(it -> assertThat(it.code()).isEqualTo(refusal));
  }

  @Test
  void aShipmentWithoutAnyServiceIsRefused() {
    easyPost.then(201, "{\"id\": \"shp_1\", \"rates\": []}");

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(this::prepare)
        .satisfies(it -> assertThat(it.code()).isEqualTo("shipping-unavailable"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"delivery\": {\"success\": false}}', address-undeliverable",
    "'{\"delivery\": {\"success\": true}}',  shipping-unavailable"
  })
  void whatNobodyDeliversIsLoggedInOneLineWithTheShipmentAlone(String verdict, String code) {
    easyPost.then(
        201,
        """
        {"id": "shp_1", "reference": "%s", "rates": [], "to_address": {"verifications": %s}}\
        """
            .formatted(ORDER, verdict));

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(this::prepare)
        .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    assertThat(log.lines()).containsExactly("EasyPost cannot deliver shp_1: " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"order-1", "{\"id\": [\"order-1\"]}", "{\"rates\": \"order-1\"}"})
  void whatCannotBeReadIsLoggedInOneLineAndNotQuoted(String body) {
    easyPost.then(201, body);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::prepare);
    assertThat(log.lines()).singleElement().asString().hasLineCount(1).doesNotContain("order");
  }

  @Test
  void neitherAddressNorOrderNorKeyGetsIntoTheLog() {
    easyPost
        .then(422, error("ADDRESS.VERIFY.FAILURE").replace("EasyPost says so.", quoting()))
        .then(401, error("APIKEY.INVALID"))
        .then(503, error("SERVICE_UNAVAILABLE"));

    assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(this::prepare);
    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::prepare);
    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::prepare);
    assertThat(log.lines()).hasSize(3);
    assertThat(log.lines().toString())
        .doesNotContain(ORDER)
        .doesNotContain(Shop.address().line1().value(), Shop.customer().name().value())
        .doesNotContain(Carriers.KEY);
  }

  @Test
  void aWrongKeyIsAnErrorThatAnOperatorMustSee() {
    easyPost.then(401, error("APIKEY.INVALID"));

    carrier.find(PARCEL);

    assertThat(log.levels()).containsExactly(Level.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"tracker\": {\"est_delivery_date\": \"2026-11-25T18:00:00Z\"}', 2026-11-25T18:00:00Z",
    "'\"tracker\": {\"est_delivery_date\": null}',                     2026-11-24T09:00:00Z",
    "'\"tracker\": {\"est_delivery_date\": \"on Friday\"}',            2026-11-24T09:00:00Z"
  })
  void theDayOfDeliveryIsTheTrackersElseTheDaysPromised(String tracker, Instant expected) {
    easyPost.then(
        200,
        """
        {"id": "shp_1", "tracking_code": "9400", %s,
         "postage_label": {"label_url": "https://l/1", "label_date": "2026-11-22T09:00:00Z"},
         "selected_rate": {"id": "rate_1", "carrier": "USPS", "service": "Priority",
                           "rate": "7.90", "currency": "USD", "est_delivery_days": 2}}\
        """
            .formatted(tracker));

    assertThat(label().estimatedDelivery()).contains(expected);
  }

  @Test
  void noPromiseIsNoDay() {
    easyPost.then(200, BOUGHT);

    assertThat(label().estimatedDelivery()).isEqualTo(Optional.empty());
  }

  private Label label() {
    return ((LabelOutcome.Bought) carrier.find(PARCEL)).label();
  }

  private Parcel prepare() {
    var offer = carrier.prepare(consignment());
    return Parcel.prepared(offer.reference(), offer.rates().getFirst(), Shop.box());
  }

  private static Consignment consignment() {
    return new Consignment(ORDER, Optional.of(Shop.customer()), Shop.address(), Shop.box());
  }

  private long purchasesSent() {
    return easyPost.asked().stream().filter(it -> it.path().endsWith("/buy")).count();
  }

  private static String quoting() {
    return "%s, %s".formatted(Shop.customer().name().value(), Shop.address().line1().value());
  }

  private static String error(String code) {
    return """
    {"error": {"code": "%s", "message": "EasyPost says so.", "errors": []}}\
    """
        .formatted(code);
  }
}

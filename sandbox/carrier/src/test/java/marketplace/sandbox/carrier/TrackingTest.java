package marketplace.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTest {
  private final Shop shop;

  TrackingTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "EZ1000000001, pre_transit, 1",
    "EZ2000000002, in_transit, 2",
    "EZ3000000003, out_for_delivery, 5",
    "EZ4000000004, delivered, 6",
    "EZ5000000005, return_to_sender, 5",
    "EZ6000000006, failure, 6",
    "EZ7000000007, unknown, 0"
  })
  void aTestCodeStandsWhereThePartySays(String code, String status, int scans) {
    var tracker = follow(code);

    assertThat(tracker.required("status").textValue()).isEqualTo(status);
    assertThat(tracker.required("tracking_details")).hasSize(scans);
    assertThat(follow(code).required("id")).isEqualTo(tracker.required("id"));
  }

  @Test
  void theParcelOfATestCodeHasBeenUnderWayForDaysAndWasSignedFor() {
    var tracker = follow("EZ4000000004");

    assertThat(tracker.required("signed_by").textValue()).isEqualTo("John Tester");
    assertThat(times(tracker))
        .startsWith("2026-10-21T09:30:00Z", "2026-10-21T22:30:00Z")
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(follow("EZ1000000001").required("signed_by").isNull()).isTrue();
  }

  @Test
  void aCodeOfNobodyIsRefused() {
    var error = shop.refused(422, "/v2/trackers", "{\"tracker\": {\"tracking_code\": \"1Z999\"}}");

    assertThat(error.required("code").textValue()).isEqualTo("TRACKER.INVALID_TEST_CODE");
  }

  @Test
  void aTrackerTellsFromWhereToWhere() {
    var tracker = shop.bought("order-7:1").required("tracker");

    assertThat(tracker.at("/carrier_detail/destination_location").textValue())
        .isEqualTo("San Francisco CA, 94104");
    assertThat(tracker.at("/carrier_detail/origin_tracking_location/zip").textValue())
        .isEqualTo("94104");
  }

  @Test
  void stepsThatAreMadeAtOnceAreSeenOneAfterTheOther() {
    var id = shop.bought("order-7:1").at("/tracker/id").textValue();

    assertThat(times(advance(id, "?to=delivered")))
        .hasSize(6)
        .startsWith("2026-11-20T09:30:00Z", "2026-11-20T09:30:01Z")
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"failure", "available_for_pickup", "return_to_sender", "error"})
  void aParcelCanLeaveTheUsualWayFromAnywhere(String status) {
    var id = shop.bought("order-7:1").at("/tracker/id").textValue();

    assertThat(advance(id, "?to=" + status).required("status").textValue()).isEqualTo(status);
    shop.refused(422, "/sandbox/trackers/" + id + "/advance?to=" + status, "");
  }

  @Test
  void aDeliveryThatFailedIsTriedAgain() {
    var id = shop.bought("order-7:1").at("/tracker/id").textValue();
    advance(id, "?to=failure");

    assertThat(advance(id, "").required("status").textValue()).isEqualTo("out_for_delivery");
    assertThat(advance(id, "").required("status").textValue()).isEqualTo("delivered");
    shop.refused(422, "/sandbox/trackers/" + id + "/advance?to=failure", "");
  }

  @Test
  void theCodeOfALabelGivesItsTracker() {
    var bought = shop.bought("order-7:1");

    assertThat(follow(bought.required("tracking_code").textValue()).required("id"))
        .isEqualTo(bought.at("/tracker/id"));
  }

  @Test
  void aParcelMovesStepByStepToTheDoor() {
    var id = shop.bought("order-7:1").at("/tracker/id").textValue();

    assertThat(advance(id, "").required("status").textValue()).isEqualTo("in_transit");
    advance(id, "");
    advance(id, "");
    assertThat(advance(id, "").required("status").textValue()).isEqualTo("out_for_delivery");
    var delivered = advance(id, "");
    assertThat(delivered.required("status").textValue()).isEqualTo("delivered");
    assertThat(delivered.required("tracking_details")).hasSize(6);
    assertThat(delivered.at("/tracking_details/5/tracking_location/zip").textValue())
        .isEqualTo("94104");
    shop.refused(422, "/sandbox/trackers/" + id + "/advance", "");
  }

  @Test
  void aParcelCanJumpToAStatusAndComeBack() {
    var bought = shop.bought("order-7:1");
    var code = bought.required("tracking_code").textValue();

    assertThat(advance(code, "?to=delivered").required("tracking_details")).hasSize(6);
    assertThat(advance(code, "?to=return_to_sender").required("status").textValue())
        .isEqualTo("return_to_sender");
    var shipment = shop.get("/v2/shipments/" + bought.required("id").textValue());
    assertThat(shipment.required("status").textValue()).isEqualTo("return_to_sender");
    shop.refused(422, "/sandbox/trackers/" + code + "/advance?to=in_transit", "");
    shop.refused(422, "/sandbox/trackers/" + code + "/advance?to=nowhere", "");
  }

  @Test
  void trackersAreFoundByTheirCode() {
    follow("EZ1000000001");
    var tracker = follow("EZ4000000004");

    assertThat(shop.get("/v2/trackers?tracking_code=EZ4000000004").required("trackers"))
        .containsExactly(tracker);
    assertThat(shop.get("/v2/trackers/" + tracker.required("id").textValue())).isEqualTo(tracker);
  }

  private JsonNode follow(String code) {
    return shop.post("/v2/trackers", "{\"tracker\": {\"tracking_code\": \"" + code + "\"}}");
  }

  private JsonNode advance(String id, String to) {
    return shop.post("/sandbox/trackers/" + id + "/advance" + to, "");
  }

  private static List<String> times(JsonNode tracker) {
    return tracker.required("tracking_details").findValuesAsText("datetime");
  }
}

package marketplace.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressingTest {
  private final Shop shop;

  AddressingTest(@TempDir Path folder) {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void anAddressIsKeptUnverifiedUnlessAsked() {
    var address = shop.post("/v2/addresses", "{\"address\": " + Shop.US_ADDRESS + "}");

    assertThat(address.required("id").textValue()).startsWith("adr_");
    assertThat(address.required("verifications")).isEmpty();
    assertThat(shop.get("/v2/addresses/" + address.required("id").textValue())).isEqualTo(address);
  }

  @Test
  void anAddressThatIsFoundIsCorrectedAndToldFromAnOffice() {
    var home = verified("\"street1\": \"417 Montgomery St\", \"street2\": \"fl 5\"", "true");
    var office = verified("\"street1\": \"1 Market St\", \"company\": \"EasyPost\"", "true");

    assertThat(home.at("/verifications/delivery/success").booleanValue()).isTrue();
    assertThat(home.at("/verifications/delivery/errors")).isEmpty();
    assertThat(home.at("/verifications/zip4/success").booleanValue()).isTrue();
    assertThat(home.required("street1").textValue()).isEqualTo("417 MONTGOMERY ST FL 5");
    assertThat(home.required("residential").booleanValue()).isTrue();
    assertThat(office.required("residential").booleanValue()).isFalse();
  }

  @Test
  void onlyWhatIsAskedForIsVerified() {
    var address = verified("\"street1\": \"417 Montgomery St\"", "[\"delivery\"]");

    assertThat(address.required("verifications").fieldNames())
        .toIterable()
        .containsExactly("delivery");
  }

  @Test
  void anApartmentThatIsNotFoundIsARemarkAndNoMore() {
    var remarked =
        verified("\"street1\": \"417 Montgomery St\", \"street2\": \"Undeliverable 9\"", "true");

    assertThat(remarked.at("/verifications/delivery/success").booleanValue()).isTrue();
    assertThat(remarked.at("/verifications/delivery/errors/0/code").textValue())
        .isEqualTo("E.SECONDARY_INFORMATION.INVALID");
    assertThat(remarked.at("/verifications/delivery/errors/0/field").textValue())
        .isEqualTo("street2");
  }

  @ParameterizedTest
  @CsvSource({
    "417 Montgomery St, CA, 9410, US, zip, E.ZIP.INVALID",
    "417 Montgomery St, CA, 00000, US, zip, E.ZIP.NOT_FOUND",
    "417 Montgomery St, ZZ, 94104, US, state, E.STATE.INVALID",
    "UNDELIVERABLE ST, CA, 94104, US, street1, E.HOUSE_NUMBER.MISSING",
    "1 Undeliverable St, CA, 94104, US, street1, E.STREET.INVALID",
    "12345, CA, 94104, US, street1, E.STREET.INVALID",
    "'', CA, 94104, US, street1, E.STREET.MISSING",
    "Storgatan 1, '', 1234, SE, zip, E.ZIP.INVALID",
    "10 Downing Street, '', 12345, GB, zip, E.ZIP.INVALID"
  })
  void anImpossibleAddressIsNotFound(
      String street, String state, String zip, String country, String field, String code) {
    var json =
        """
        {"address": {"street1": "%s", "state": "%s", "zip": "%s", "country": "%s"},
         "%s": ["delivery"]}
        """;

    var delivery =
        shop.post("/v2/addresses", json.formatted(street, state, zip, country, "verify"))
            .at("/verifications/delivery");
    assertThat(delivery.required("success").booleanValue()).isFalse();
    assertThat(delivery.required("errors").findValuesAsText("code"))
        .containsExactly("E.ADDRESS.NOT_FOUND", code);
    assertThat(delivery.required("errors").findValuesAsText("field"))
        .containsExactly("address", field);
    var error =
        shop.refused(
            422, "/v2/addresses", json.formatted(street, state, zip, country, "verify_strict"));
    assertThat(error.required("code").textValue()).isEqualTo("ADDRESS.VERIFY.FAILURE");
    assertThat(error.required("errors").findValuesAsText("field"))
        .containsExactly("address", field);
  }

  @Test
  void aVerificationOfNoKindIsRefused() {
    var error =
        shop.refused(
            422,
            "/v2/addresses",
            "{\"address\": " + Shop.US_ADDRESS + ", \"verify\": [\"taste\"]}");

    assertThat(error.required("code").textValue()).isEqualTo("ADDRESS.VERIFICATION.INVALID");
  }

  @Test
  void anAddressThatIsKnownIsVerifiedLater() {
    var address = shop.post("/v2/addresses", "{\"address\": " + Shop.US_ADDRESS + "}");

    var path = "/v2/addresses/" + address.required("id").textValue();
    assertThat(shop.get(path + "/verify").at("/address/verifications/delivery/success").asBoolean())
        .isTrue();
    assertThat(shop.get(path).at("/verifications/delivery/success").asBoolean()).isTrue();
  }

  @Test
  void anUnknownCountryIsRefused() {
    var error =
        shop.refused(
            422, "/v2/addresses", "{\"address\": {\"street1\": \"A 1\", \"country\": \"XX\"}}");

    assertThat(error.required("code").textValue()).isEqualTo("ADDRESS.COUNTRY.INVALID");
  }

  @Test
  void aShipmentCanInsistOnADeliverableAddress() {
    var json =
        """
        {"from_address": %s, "parcel": {"weight": 1},
         "to_address": {"street1": "417 Montgomery St", "zip": "1", "verify_strict": true}}
        """
            .formatted(Shop.US_ADDRESS);

    assertThat(shop.refused(422, "/v2/shipments", json).required("code").textValue())
        .isEqualTo("ADDRESS.VERIFY.FAILURE");
  }

  @Test
  void withoutAKeyNothingIsTold() {
    assertThat(shop.raw("/v2/shipments").statusCode()).isEqualTo(401);
    assertThat(shop.raw("/v2/shipments", "Authorization", "Basic Og==").statusCode())
        .isEqualTo(401);
  }

  @Test
  void whatIsNotJsonIsSaid() {
    assertThat(shop.refused(400, "/v2/addresses", "{\"address\":").required("message").textValue())
        .startsWith("The body is not JSON");
  }

  private JsonNode verified(String lines, String verifications) {
    return shop.post(
        "/v2/addresses",
        """
        {"address": {%s, "city": "San Francisco", "state": "CA", "zip": "94104"}, "verify": %s}
        """
            .formatted(lines, verifications));
  }
}

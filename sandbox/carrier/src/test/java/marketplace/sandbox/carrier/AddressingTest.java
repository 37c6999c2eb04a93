package marketplace.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

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
  void aGoodAddressIsVerified() {
    var address =
        shop.post("/v2/addresses", "{\"address\": " + Shop.US_ADDRESS + ", \"verify\": true}");

    assertThat(address.at("/verifications/delivery/success").booleanValue()).isTrue();
    assertThat(address.at("/verifications/delivery/errors")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "417 Montgomery St, 9410, US, zip",
    "417 Montgomery St, 00000, US, zip",
    "UNDELIVERABLE ST, 94104, US, street1",
    "12345, 94104, US, street1",
    "Storgatan 1, 1234, SE, zip",
    "10 Downing Street, 12345, GB, zip"
  })
  void anImpossibleAddressIsNotFound(String street, String zip, String country, String field) {
    var json =
        "{\"address\": {\"street1\": \"%s\", \"zip\": \"%s\", \"country\": \"%s\"}, \"%s\": [\"delivery\"]}";

    var address = shop.post("/v2/addresses", json.formatted(street, zip, country, "verify"));
    assertThat(address.at("/verifications/delivery/success").booleanValue()).isFalse();
    assertThat(address.at("/verifications/delivery/errors").findValuesAsText("code"))
        .startsWith("E.ADDRESS.NOT_FOUND");

    var error =
        shop.refused(422, "/v2/addresses", json.formatted(street, zip, country, "verify_strict"));
    assertThat(error.required("code").textValue()).isEqualTo("ADDRESS.VERIFY.FAILURE");
    assertThat(error.required("errors").findValuesAsText("field"))
        .containsExactly("address", field);
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
}

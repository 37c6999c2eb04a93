package marketplace.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.stripe.model.StripeObject;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with the party's published fixtures wherever a copy of them lies above this module. */
class ShapesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void everyFieldOfThePartysResourcesIsThere(@TempDir Path folder) throws Exception {
    var fixtures = fixtures();
    try (var shop = new Shop(folder)) {
      var paid = shop.paid();
      var params = RefundCreateParams.builder().setPaymentIntent(paid.getId()).build();
      var refund = shop.stripe.v1().refunds().create(params);
      var charge = shop.stripe.v1().charges().retrieve(refund.getCharge());
      var method = shop.stripe.v1().paymentMethods().retrieve(paid.getPaymentMethod());
      shop.confirm(shop.open().getId(), "pm_card_createDispute");
      var disputes = shop.stripe.v1().disputes();
      var dispute = disputes.retrieve(disputes.list().getData().getFirst().getId());
      var events = shop.stripe.v1().events();
      var event = events.retrieve(events.list().getData().getFirst().getId());

      assertThat(fields(paid)).containsAll(fields(fixtures.get("payment_intent"), List.of()));
      assertThat(fields(refund)).containsAll(fields(fixtures.get("refund"), List.of()));
      assertThat(fields(charge))
          .containsAll(fields(fixtures.get("charge"), List.of("receipt_url", "refunds")));
      assertThat(fields(method)).containsAll(fields(fixtures.get("payment_method"), List.of()));
      assertThat(fields(dispute)).containsAll(fields(fixtures.get("dispute"), List.of()));
      assertThat(fields(event)).containsAll(fields(fixtures.get("event"), List.of()));
    }
  }

  private static List<String> fields(StripeObject answered) throws IOException {
    return fields(JSON.readTree(answered.getRawJsonObject().toString()), List.of());
  }

  /** The names of the fields, but for those that the party itself sends only when asked. */
  private static List<String> fields(JsonNode resource, List<String> onRequest) {
    return resource.properties().stream()
        .map(entry -> entry.getKey())
        .filter(name -> !onRequest.contains(name))
        .toList();
  }

  private static JsonNode fixtures() throws IOException {
    var place = Path.of("shared", "stripe", "fixtures3.json");
    var folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.exists(folder.resolve(place))) {
        return JSON.readTree(folder.resolve(place).toFile()).required("resources");
      }
      folder = folder.getParent();
    }
    return abort("The party's fixtures are not on this machine");
  }
}

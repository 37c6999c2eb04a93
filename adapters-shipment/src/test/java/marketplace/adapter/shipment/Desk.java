package marketplace.adapter.shipment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.stream.StreamSupport;
import marketplace.domain.shipment.ShipmentStatus;
import marketplace.domain.shipment.TrackingNumber;

/** EasyPost as its account's owner sees it. */
record Desk(URI easyPost) {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  /** How many shipments have a label. */
  int labelsSold() {
    var key = Base64.getEncoder().encodeToString((Carriers.KEY + ":").getBytes(UTF_8));
    var request =
        HttpRequest.newBuilder(easyPost.resolve("/v2/shipments?page_size=100"))
            .header("Authorization", "Basic " + key)
            .build();
    try {
      var page = BROWSER.send(request, BodyHandlers.ofByteArray()).body();
      var shipments = new JsonMapper().readTree(page).path("shipments");
      return (int)
          StreamSupport.stream(shipments.spliterator(), false)
              .filter(it -> it.hasNonNull("postage_label"))
              .count();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The parcel of that number comes so far. */
  void move(TrackingNumber number, ShipmentStatus status) {
    var path = "/sandbox/trackers/%s/advance?to=%s".formatted(number, word(status));
    var request =
        HttpRequest.newBuilder(easyPost.resolve(path)).POST(BodyPublishers.noBody()).build();
    try {
      var answer = BROWSER.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.body());
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What EasyPost calls it. */
  static String word(ShipmentStatus status) {
    return switch (status) {
      case PREPARING -> "unknown";
      case LABEL_BOUGHT -> "pre_transit";
      case IN_TRANSIT -> "in_transit";
      case OUT_FOR_DELIVERY -> "out_for_delivery";
      case FAILED -> "failure";
      case DELIVERED -> "delivered";
      case RETURNED -> "return_to_sender";
    };
  }
}

package marketplace.sandbox.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;

/** A shop that speaks to a carrier sandbox over HTTP; it is Friday there. */
final class Shop implements AutoCloseable {
  static final String US_ADDRESS =
      """
      {"name": "Ann Doe", "street1": "417 Montgomery St", "city": "San Francisco",
       "state": "CA", "zip": "94104", "country": "US"}
      """;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Clock FRIDAY =
      Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);

  private final CarrierSandbox sandbox;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Shop(Path folder) {
    this(folder, Settings.standard().at(FRIDAY));
  }

  Shop(Path folder, Settings settings) {
    sandbox = CarrierSandbox.start(folder, 0, settings);
  }

  void tell(URI listener, String secret) {
    sandbox.tell(listener, secret);
  }

  /** The answer to a request that must go well. */
  JsonNode post(String path, String json) {
    return good(send(path, request(path).POST(BodyPublishers.ofString(json))));
  }

  JsonNode get(String path) {
    return good(send(path, request(path).GET()));
  }

  /** The error of a request that must be refused. */
  JsonNode refused(int status, String path, String json) {
    var answer = send(path, request(path).POST(BodyPublishers.ofString(json)));
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return read(answer.body()).required("error");
  }

  HttpResponse<String> raw(String path, String... headers) {
    var request = HttpRequest.newBuilder(sandbox.uri().resolve(path));
    return send(path, headers.length == 0 ? request : request.headers(headers));
  }

  JsonNode shipment(String reference) {
    return shipment(reference, US_ADDRESS, 20);
  }

  JsonNode shipment(String reference, String to, double ounces) {
    return shipment(reference, to, ounces, 9, 6, 2);
  }

  JsonNode shipment(String reference, String to, double ounces, int length, int width, int height) {
    return post(
        "/v2/shipments",
        """
        {"shipment": {"reference": "%s", "to_address": %s, "from_address": %s,
         "parcel": {"length": %d, "width": %d, "height": %d, "weight": %s}}}
        """
            .formatted(reference, to, US_ADDRESS, length, width, height, ounces));
  }

  JsonNode bought(String reference) {
    var shipment = shipment(reference);
    return post(of(shipment, "buy"), rate(shipment));
  }

  static String of(JsonNode shipment, String what) {
    return "/v2/shipments/" + shipment.required("id").textValue() + "/" + what;
  }

  /** The body that buys the cheapest rate. */
  static String rate(JsonNode shipment) {
    var id = shipment.at("/rates/0/id").textValue();
    return "{\"rate\": {\"id\": \"" + id + "\"}}";
  }

  private HttpRequest.Builder request(String path) {
    var key = Base64.getEncoder().encodeToString("EZTK_shop:".getBytes(UTF_8));
    return HttpRequest.newBuilder(sandbox.uri().resolve(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + key);
  }

  private HttpResponse<String> send(String path, HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(path, e);
    }
  }

  private static JsonNode good(HttpResponse<String> answer) {
    if (answer.statusCode() > 299) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return read(answer.body());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  URI uri() {
    return sandbox.uri();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}

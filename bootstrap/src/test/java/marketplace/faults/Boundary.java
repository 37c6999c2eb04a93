package marketplace.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import marketplace.party.CarrierLedger;
import marketplace.party.PaymentLedger;

/** A step of a checkout, as the party sees it whom the shop asks for it. */
enum Boundary {
  READ_ORDER(Site.LAKE, "GET", "/v*/data/doc/*/order.%1$s", "", true),
  READ_PRODUCTS(Site.LAKE, "GET", "/v*/data/query/*", "", true) {
    @Override
    String when(String order, String product) {
      return """
      {"method": "GET", "path": "/v*/data/query/*", "parameters": {"$ids": "[\\"%s\\"]"}}\
      """
          .formatted(product);
    }
  },
  VERIFY_ADDRESS(Site.CARRIER, "POST", "/v2/addresses", "", true),
  OPEN_PAYMENT(Site.PAYMENT, "POST", "/v1/payment_intents", "%1$s", true),
  RECORD_ORDER(Site.LAKE, "POST", "/v*/data/mutate/*", "\\\"_id\\\":\\\"order.%1$s\\\"", true),
  CHARGE(Site.PAYMENT, "POST", "/v1/payment_intents/*/confirm", "", false) {
    @Override
    boolean isFor(String order, JsonNode request, URI party) {
      return PaymentLedger.orderOf(party, named(request)).equals(order);
    }
  },
  RECORD_PAYMENT(
      Site.LAKE, "POST", "/v*/data/mutate/*", "\\\"paymentStatus\\\":\\\"Completed\\\"", false),
  PREPARE_SHIPMENT(Site.CARRIER, "POST", "/v2/shipments", "%1$s", true),
  RECORD_SHIPMENT(Site.LAKE, "POST", "/v*/data/mutate/*", "\\\"parcels\\\":[{", false),
  BUY_LABEL(Site.CARRIER, "POST", "/v2/shipments/*/buy", "", false) {
    @Override
    boolean isFor(String order, JsonNode request, URI party) {
      return CarrierLedger.orderOf(party, named(request)).equals(order);
    }
  },
  RECORD_LABEL(Site.LAKE, "POST", "/v*/data/mutate/*", "\\\"trackingNumber\\\":", false);

  private static final int ID_IN_PATH = 3;

  private final Site site;
  private final String method;
  private final String path;
  private final String body;
  private final boolean exact;

  /**
   * @param body what the request contains
   * @param exact whether path and body tell whose checkout it is
   */
  Boundary(Site site, String method, String path, String body, boolean exact) {
    this.site = site;
    this.method = method;
    this.path = path;
    this.body = body;
    this.exact = exact;
  }

  Site site() {
    return site;
  }

  /** Whether one request at the most is meant. */
  boolean isExact() {
    return exact;
  }

  /** Which requests may be this step of an order's checkout, as a rule of the sandbox says it. */
  String when(String order, String product) {
    return "{\"method\": \"%s\", \"path\": \"%s\", \"body\": \"%s\"}"
        .formatted(method, path.formatted(order), body.formatted(order));
  }

  /** Whether a request that was held is this order's. */
  boolean isFor(String order, JsonNode request, URI party) {
    return exact || request.path("body").asText().contains(order);
  }

  String named(JsonNode request) {
    return request.path("path").asText().split("/", -1)[ID_IN_PATH];
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package marketplace.bench.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Orders in the Content Lake, put there and changed as another node would. */
final class Orders {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LETTERS_OF_AN_ID = 32;
  private static final int ORDERS_AT_ONCE = 200;

  private final URI lake;

  Orders(URI lake) {
    this.lake = lake;
  }

  /** Orders one thing, with a card that is declined: such an order waits for another card. */
  static String place(URI shop) throws IOException, InterruptedException {
    var product = Http.get(shop.resolve("/products?limit=1&inStock=true")).at("/items/0/id");
    var cart = JsonNodeFactory.instance.objectNode();
    cart.putArray("items").addObject().put("quantity", 1).set("productId", product);
    var order =
        (ObjectNode)
            Http.JSON.readTree(
                """
                {"customer": {"name": "Robin Moss", "email": "robin@example.com"},
                 "shippingAddress": {"line1": "417 Montgomery Street", "city": "San Francisco",
                   "region": "CA", "postalCode": "94104", "country": "US"},
                 "payment": {"token": "pm_card_visa_chargeDeclined"}}
                """);
    order.set("cart", Http.post(shop.resolve("/cart"), cart).get("token"));
    return Http.post(shop.resolve("/orders"), order).path("id").asText();
  }

  /** So many orders like one that is there. */
  List<String> copies(String order, int count) throws IOException, InterruptedException {
    var document = Http.get(data("doc", "/order." + order)).at("/documents/0");
    var ids = new ArrayList<String>();
    while (ids.size() < count) {
      var some = Math.min(ORDERS_AT_ONCE, count - ids.size());
      var mutations = JsonNodeFactory.instance.objectNode();
      var list = mutations.putArray("mutations");
      for (var i = 0; i < some; i++) {
        var id = newId();
        ids.add(id);
        ObjectNode copy = document.deepCopy();
        copy.remove("_rev");
        list.addObject().set("create", copy.put("_id", "order." + id));
      }
      Http.post(data("mutate", ""), mutations);
    }
    return ids;
  }

  /** Adds an entry to an order's timeline. */
  void change(String order) throws IOException, InterruptedException {
    var patch = JsonNodeFactory.instance.objectNode();
    var insert =
        patch
            .putArray("mutations")
            .addObject()
            .putObject("patch")
            .put("id", "order." + order)
            .putObject("insert");
    insert.put("after", "timeline[-1]");
    insert
        .putArray("items")
        .addObject()
        .put("_key", newId())
        .put("_type", "timelineEvent")
        .put("event", "PaymentUncertain")
        .put("at", Instant.now().toString());
    Http.post(data("mutate", ""), patch);
  }

  private URI data(String endpoint, String more) {
    return lake.resolve("/v2025-02-19/data/" + endpoint + "/production" + more);
  }

  private static String newId() {
    return ThreadLocalRandom.current()
        .ints(LETTERS_OF_AN_ID, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}

package marketplace.adapter.rest;

/** Bodies that front ends send. */
final class Requests {
  static final String ADD_MUG_AND_POSTER =
      """
      {"items": [{"productId": "mug", "quantity": 1}, {"productId": "poster", "quantity": 2}]}
      """;

  private Requests() {}

  static String order(String cart, String card) {
    return """
    {"cart": "%s",
     "customer": {"name": "Robin Moss", "email": "robin@example.com"},
     "shippingAddress": {"line1": "417 Montgomery Street", "line2": "Floor 5",
       "city": "San Francisco", "region": "CA", "postalCode": "94104", "country": "US"},
     "payment": {"token": "%s"}}
    """
        .formatted(cart, card);
  }

  static String payment(String card) {
    return """
    {"payment": {"token": "%s"}}
    """
        .formatted(card);
  }

  static String shipment(String order) {
    return """
    {"orderId": "%s"}
    """
        .formatted(order);
  }
}

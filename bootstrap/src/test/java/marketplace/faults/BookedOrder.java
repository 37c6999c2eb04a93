package marketplace.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An order as its document says. */
record BookedOrder(JsonNode document) {
  private static final int CENTS = 2;
  private static final Set<String> ENDS = Set.of("PaymentCompleted", "PaymentTooLate", "Cancelled");

  String id() {
    return text("/_id").substring("order.".length());
  }

  String number() {
    return text("/orderNumber");
  }

  String paymentStatus() {
    return text("/paymentStatus");
  }

  String state() {
    return text("/payment/state");
  }

  /** What it needs before it is at rest; a parcel that is followed does not keep it busy. */
  String followup() {
    return text("/followUpTask").replace("TrackParcels", "");
  }

  boolean saysPaid() {
    return paymentStatus().equals("Completed") || isRefunded();
  }

  /** Whether all of its parcels should be labelled by now. */
  boolean isToBeSent() {
    return state().equals("Paid")
        && followup().isEmpty()
        && document.findValuesAsText("reason").isEmpty();
  }

  boolean isRefunded() {
    return paymentStatus().equals("Refunded");
  }

  /** How many parcels it goes out in. */
  long parcels() {
    return document.path("parcels").size();
  }

  /** In cents. */
  long total() {
    return document.path("totalAmount").decimalValue().movePointRight(CENTS).longValueExact();
  }

  /** How many of a product are held for it, or sold to it. */
  int holds(String product) {
    return holdsStock()
        ? document
            .path("items")
            .valueStream()
            .filter(item -> item.path("counted").asBoolean())
            .filter(item -> item.at("/product/_ref").asText().equals(product))
            .mapToInt(item -> item.path("quantity").asInt())
            .sum()
        : 0;
  }

  Instant placedAt() {
    return Instant.parse(text("/placedAt"));
  }

  /** When its payment came to an end. */
  Optional<Instant> settledAt() {
    return document
        .path("timeline")
        .valueStream()
        .filter(event -> ENDS.contains(event.path("event").asText()))
        .map(event -> Instant.parse(event.path("at").asText()))
        .findFirst();
  }

  private boolean holdsStock() {
    return switch (state()) {
      case "Paying", "Declined" -> true;
      case "Paid" ->
          document.findValuesAsText("reason").stream().noneMatch("Undeliverable"::equals);
      case "Refunded" -> document.has("trackingNumber");
      case "Cancelled" -> false;
      default -> throw new AssertionError(number() + " is " + state());
    };
  }

  private String text(String pointer) {
    return document.at(pointer).asText("");
  }
}

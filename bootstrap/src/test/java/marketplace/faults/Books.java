package marketplace.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import marketplace.party.CarrierLedger;
import marketplace.party.LakeLedger;
import marketplace.party.PaymentLedger;

/**
 * What all parties know at one time.
 *
 * @param taken the money taken for each order that any was taken for, before refunds
 * @param returned the money given back for each payment that any was given back for
 * @param labels how many were bought for each order
 */
record Books(
    List<BookedOrder> orders,
    List<JsonNode> products,
    List<JsonNode> inventories,
    Map<String, Long> taken,
    Map<String, Long> returned,
    Map<String, Long> labels) {
  static Books of(URI lake, URI provider, URI carrier) {
    var stored = LakeLedger.at(lake);
    var payments = PaymentLedger.at(provider);
    return new Books(
        stored.orders().stream().map(BookedOrder::new).toList(),
        stored.products(),
        stored.inventories(),
        taken(payments),
        returned(payments),
        labels(CarrierLedger.at(carrier)));
  }

  private static Map<String, Long> taken(PaymentLedger payments) {
    return payments.intents().stream()
        .filter(intent -> intent.path("amount_received").asLong() > 0)
        .collect(
            groupingBy(
                PaymentLedger::orderOf,
                summingLong(intent -> intent.path("amount_received").asLong())));
  }

  private static Map<String, Long> returned(PaymentLedger payments) {
    return payments.refunds().stream()
        .filter(refund -> refund.path("status").asText().equals("succeeded"))
        .collect(
            groupingBy(
                refund -> refund.path("payment_intent").asText(),
                summingLong(refund -> refund.path("amount").asLong())));
  }

  private static Map<String, Long> labels(CarrierLedger carrier) {
    return carrier.shipments().stream()
        .filter(CarrierLedger::isLabelled)
        .collect(groupingBy(CarrierLedger::orderOf, counting()));
  }
}

package marketplace.adapter.sanity;

import java.util.Map;
import java.util.Optional;
import marketplace.domain.order.Order;
import marketplace.domain.payment.PaymentReference;
import marketplace.domain.port.OrderIndex;
import marketplace.domain.shipment.ShipmentReference;

/** Orders by what outside parties call them; writes are waited for until queries see them. */
final class SanityOrderIndex implements OrderIndex {
  private final SanityClient client;

  SanityOrderIndex(SanityClient client) {
    this.client = client;
  }

  @Override
  public Optional<Order> find(PaymentReference payment) {
    return first("$it in [payment.reference, payment.capture.reference]", payment.value());
  }

  @Override
  public Optional<Order> find(ShipmentReference shipment) {
    return first("$it in parcels[].reference", shipment.value());
  }

  private Optional<Order> first(String condition, String reference) {
    var groq =
        """
        *[_type == "order" && string::startsWith(_id, $prefix) && %s][0...1]\
        """
            .formatted(condition);
    return client
        .query(new Query(groq, Map.of("prefix", OrderDocument.PREFIX, "it", reference)))
        .valueStream()
        .map(fields -> OrderDocument.read(StoredDocument.of(fields)))
        .findFirst();
  }
}

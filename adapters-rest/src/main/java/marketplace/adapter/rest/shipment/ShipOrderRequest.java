package marketplace.adapter.rest.shipment;

import marketplace.adapter.rest.json.Fields;
import marketplace.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Which order is to be sent, as it was asked for. */
record ShipOrderRequest(@Nullable String orderId) {
  OrderId toDomain() {
    return Fields.ofBody(fields -> fields.required("orderId", orderId, OrderId::of));
  }
}

package marketplace.adapter.rest.order;

import marketplace.adapter.rest.json.Fields;
import marketplace.adapter.rest.money.MoneyRequest;
import marketplace.application.shipment.ReleaseShipment;
import marketplace.domain.Refusal;
import marketplace.domain.money.Money;
import marketplace.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/** How much the labels of an order may cost together, as an operator says. */
record ReleaseRequest(@Nullable MoneyRequest limit) {
  ReleaseShipment.Command toDomain(OrderId order) {
    return Fields.ofBody(fields -> {
      var most = fields.object("limit", limit, MoneyRequest::read);
      return () -> new ReleaseShipment.Command(order, positive(most.get()));
    });
  }

  private static Money positive(Money most) {
    if (most.minorUnits() <= 0) {
      throw new Refusal.Invalid("limit-invalid", "A label costs something");
    }
    return most;
  }
}

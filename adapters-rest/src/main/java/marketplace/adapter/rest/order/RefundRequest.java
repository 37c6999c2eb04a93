package marketplace.adapter.rest.order;

import marketplace.adapter.rest.json.Fields;
import marketplace.adapter.rest.money.MoneyRequest;
import marketplace.application.payment.RefundOrder;
import marketplace.domain.RequestKey;
import marketplace.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/** What is to be given back, as it was asked for; all that is left if no amount is named. */
record RefundRequest(@Nullable MoneyRequest amount) {
  RefundOrder.Command toDomain(OrderId order, RequestKey key) {
    return Fields.ofBody(fields -> {
      var part = fields.optionalObject("amount", amount, MoneyRequest::read);
      return () -> new RefundOrder.Command(order, key.value(), part.get());
    });
  }
}

package marketplace.adapter.rest.order;

import marketplace.adapter.rest.json.Fields;
import marketplace.application.payment.RetryPayment;
import marketplace.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Another card for an order, as it was asked for. */
record RetryPaymentRequest(@Nullable PaymentRequest payment) {
  RetryPayment.Command toDomain(OrderId order) {
    return Fields.ofBody(fields -> {
      var token = fields.object("payment", payment, PaymentRequest::read);
      return () -> new RetryPayment.Command(order, token.get());
    });
  }
}

package marketplace.adapter.rest.order;

import java.util.function.Supplier;
import marketplace.adapter.rest.json.Fields;
import marketplace.domain.payment.PaymentToken;
import org.jspecify.annotations.Nullable;

/** What to pay with. */
record PaymentRequest(@Nullable String token) {
  Supplier<PaymentToken> read(Fields fields) {
    return fields.required("token", token, PaymentToken::new);
  }
}

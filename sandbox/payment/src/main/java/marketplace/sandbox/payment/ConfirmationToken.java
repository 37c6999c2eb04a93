package marketplace.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a storefront collected from a customer, to be used for one confirmation. */
record ConfirmationToken(
    String id,
    long created,
    String method,
    @Nullable String returnUrl,
    JsonNode shipping,
    @Nullable String intent) {
  private static final Duration LIFETIME = Duration.ofHours(12);

  long expires() {
    return created + LIFETIME.toSeconds();
  }

  ConfirmationToken usedBy(String paymentIntent) {
    return new ConfirmationToken(id, created, method, returnUrl, shipping, paymentIntent);
  }
}

package marketplace.sandbox.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money that went back to the customer. */
record Refund(
    String id,
    long created,
    String intent,
    String charge,
    long amount,
    String currency,
    @Nullable String reason,
    Map<String, String> metadata) {}

package marketplace.domain.order;

/** Tells whether two requests for an order ask for the same. */
public record RequestFingerprint(String value) {}

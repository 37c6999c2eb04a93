package marketplace.sandbox.carrier;

/** What one service asks for one shipment. */
record Rate(
    String id,
    String created,
    String account,
    String carrier,
    String service,
    long cents,
    String currency,
    int days) {}

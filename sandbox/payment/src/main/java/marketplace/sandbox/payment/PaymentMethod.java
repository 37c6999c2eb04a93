package marketplace.sandbox.payment;

/** A test payment method as one purchase holds it: each use of a test token makes a new one. */
record PaymentMethod(String id, long created, String token) {
  TestMethod test() {
    return TestMethod.find(token)
        .orElseThrow(() -> new IllegalStateException("Unknown test method " + token));
  }
}

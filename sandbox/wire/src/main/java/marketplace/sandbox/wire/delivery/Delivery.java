package marketplace.sandbox.wire.delivery;

/**
 * Something that is owed to somebody.
 *
 * @param due when it is to be tried next, in milliseconds since 1970
 */
public record Delivery(String id, String recipient, String subject, int failures, long due) {
  Delivery failed(long next) {
    return new Delivery(id, recipient, subject, failures + 1, next);
  }
}

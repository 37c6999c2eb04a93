package marketplace.adapter.sanity;

/** A query that Sanity does not understand: a mistake of ours, or of a configured projection. */
final class MalformedQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedQuery(String message) {
    super(message);
  }
}

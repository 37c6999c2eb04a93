package marketplace.sandbox.lake.store;

/** What is thrown while a mutation is derived from what is there. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient MutationError error;

  public Refused(MutationError error) {
    super(error.toString());
    this.error = error;
  }

  MutationError error() {
    return error;
  }
}

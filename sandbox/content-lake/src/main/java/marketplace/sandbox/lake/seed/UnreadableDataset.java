package marketplace.sandbox.lake.seed;

/** A dataset that cannot be read; the message says where and why, for the one who brought it. */
public final class UnreadableDataset extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableDataset(String message) {
    super(message);
  }

  UnreadableDataset(String message, Throwable cause) {
    super(message, cause);
  }

  UnreadableDataset at(String place) {
    return new UnreadableDataset(place + ": " + getMessage(), this);
  }
}

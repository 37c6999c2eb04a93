package marketplace.bootstrap.wiring;

/** Something outside the shop keeps it from starting; the message says what. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}

package marketplace.sandbox.wire;

/** Why a party of the sandbox cannot start, in one line for whoever started it. */
public final class CannotStart extends RuntimeException {
  public CannotStart(String reason, Throwable cause) {
    super(reason, cause);
  }
}

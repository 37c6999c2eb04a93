package planted.application.checkout;

/** A use case that is two. */
public final class BusyCheckout {
  public void handle() {}

  public void cancel() {}
}

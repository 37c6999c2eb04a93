package planted.application.checkout;

/** A use case that can be another. */
public class OpenCheckout {
  public void handle() {}
}

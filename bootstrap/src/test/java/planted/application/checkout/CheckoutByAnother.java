package planted.application.checkout;

/** A use case that holds another. */
public final class CheckoutByAnother {
  private final PlaceOrder other;

  public CheckoutByAnother(PlaceOrder other) {
    this.other = other;
  }

  public void handle(PlaceOrder.Command command) {
    other.handle(command);
  }
}

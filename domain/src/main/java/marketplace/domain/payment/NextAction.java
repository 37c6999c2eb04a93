package marketplace.domain.payment;

/**
 * What the shopper must do before the bank decides, such as 3-D Secure.
 *
 * @param type the provider's name for it
 * @param clientSecret what the provider's script in the browser needs to carry it out
 */
public record NextAction(String type, String clientSecret) {
  @Override
  public String toString() {
    return type;
  }
}

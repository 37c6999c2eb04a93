package marketplace.domain.cart;

import java.math.BigInteger;
import java.util.regex.Pattern;
import marketplace.domain.Refusal;

/** Names a cart: 160 random bits in base 32, so that holding the name is holding the cart. */
public record CartId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{32}");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int RANDOM_BYTES = 20;

  public CartId {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal.Invalid("cart-id-invalid", "That is not the id of a cart");
    }
  }

  /** Writes down 20 random bytes. */
  public static CartId of(byte[] random) {
    if (random.length != RANDOM_BYTES) {
      throw new IllegalArgumentException("A cart id takes " + RANDOM_BYTES + " random bytes");
    }
    var number = new BigInteger(1, random);
    var text = new StringBuilder();
    for (var shift = RANDOM_BYTES * 8 - 5; shift >= 0; shift -= 5) {
      text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 31));
    }
    return new CartId(text.toString());
  }

  /** Whoever reads it in a log could open the order that comes of it. */
  @Override
  public String toString() {
    return "a cart id";
  }
}

package marketplace.adapter.rest.order;

import static marketplace.testkit.Shop.GOOD_CARD;
import static marketplace.testkit.Shop.OTHER_GOOD_CARD;
import static marketplace.testkit.Shop.address;
import static marketplace.testkit.Shop.cartOf;
import static marketplace.testkit.Shop.customer;
import static marketplace.testkit.Shop.lamp;
import static marketplace.testkit.Shop.mug;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import marketplace.domain.cart.Cart;
import marketplace.domain.cart.Quantity;
import marketplace.domain.customer.Customer;
import marketplace.domain.customer.EmailAddress;
import marketplace.domain.customer.Line;
import marketplace.domain.customer.PostalAddress;
import marketplace.domain.order.RequestFingerprint;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private final Cart cart = cartOf(mug(), lamp());

  @Test
  void theSameContentsGiveTheSameHoweverLongTheCartLives() {
    var later = cart.expiringAt(cart.expiresAt().plusSeconds(1));
    var turned = new Cart(cart.id(), cart.lines().reversed(), cart.expiresAt());

    assertThat(of(later)).isEqualTo(of(cart));
    assertThat(of(turned)).isEqualTo(of(cart));
  }

  @Test
  void everythingThatIsAskedForCounts() {
    var other = new Customer(customer().name(), new EmailAddress("other@example.com"));

    assertThat(of(cart.set(mug().id(), new Quantity(2)))).isNotEqualTo(of(cart));
    assertThat(Fingerprints.of(cart, other, address(), Optional.empty(), GOOD_CARD))
        .isNotEqualTo(of(cart));
    assertThat(Fingerprints.of(cart, customer(), address(), Optional.empty(), OTHER_GOOD_CARD))
        .isNotEqualTo(of(cart));
  }

  @Test
  void aValueInAnotherPlaceIsAnotherRequest() {
    assertThat(to(Optional.of(new Line("X")), Optional.empty()))
        .isNotEqualTo(to(Optional.empty(), Optional.of(new Line("X"))));
  }

  @Test
  void nothingPersonalCanBeReadFromIt() {
    assertThat(of(cart).value()).matches("[0-9a-f]{64}");
  }

  private RequestFingerprint to(Optional<Line> line2, Optional<Line> region) {
    var to =
        new PostalAddress(
            address().line1(),
            line2,
            address().city(),
            region,
            address().postalCode(),
            address().country());
    return Fingerprints.of(cart, customer(), to, Optional.empty(), GOOD_CARD);
  }

  private static RequestFingerprint of(Cart cart) {
    return Fingerprints.of(cart, customer(), address(), Optional.empty(), GOOD_CARD);
  }
}

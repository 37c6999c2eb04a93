package marketplace.adapter.rest.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import marketplace.domain.cart.CartId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {
  private static final int MANY = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4222222222222",
        "378282246310005",
        "4242424242424242",
        "4000000000000000006",
        "4242 4242 4242 4242",
        "4242-4242-4242-4242",
        "3782 822463 10005",
        "please charge 4242 4242 4242 4242, thank you",
        "No. 5 4242 4242 4242 4242 12/27",
        "4242 4242 4242 4242 123",
        "4242424242424242\n",
        "card:4242424242424242;12/27",
        "-4242424242424242",
        "4242424242424242.0",
        "４２４２４２４２４２４２４２４２",
      })
  void areFoundInARowInGroupsAndAmongWords(String text) {
    assertThat(CardNumbers.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "94104",
        "4242424242424241",
        "424242424242",
        "42424242424242424242",
        "4242  4242  4242  4242",
        "4242 - 4242 - 4242 - 4242",
        "4242.4242.4242.4242",
        "pm_4242424242424242",
        "a4242424242424242",
        "4242424242424242e",
        "order-4242424242424242",
        "4242424242424242-x",
        "4242-4242-4242-4242-9a12",
        "9400163448358944327589",
        "2026-11-22T12:00:00Z",
        "+1 415 555 2671",
      })
  void areNotSeenInWhatMerelyHasDigits(String text) {
    assertThat(CardNumbers.areIn(text)).isFalse();
  }

  @Test
  void areNeverSeenInTheIdOfAnOrder() {
    var random = new Random(1);
    var id = new byte[20];
    for (var i = 0; i < MANY; i++) {
      random.nextBytes(id);
      assertNone(CartId.of(id).value());
    }
    assertNone("2".repeat(32));
    assertNone("4242424242424242" + "a".repeat(16));
  }

  @Test
  void areNeverSeenInAUuid() {
    var random = new Random(1);
    var bytes = new byte[16];
    for (var i = 0; i < 10 * MANY; i++) {
      random.nextBytes(bytes);
      assertNone(UUID.nameUUIDFromBytes(bytes).toString());
    }
  }

  private static void assertNone(String text) {
    assertThat(CardNumbers.areIn(text)).as(text).isFalse();
  }
}

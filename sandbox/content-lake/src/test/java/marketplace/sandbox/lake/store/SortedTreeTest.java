package marketplace.sandbox.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedTreeTest {

  @Test
  void itHoldsWhatASortedMapHoldsWhateverHappensToIt() {
    var random = new Random(7);
    var expected = new TreeMap<String, Integer>();
    var tree = SortedTree.<Integer>empty();

    for (int step = 0; step < 20_000; step++) {
      var key = "k" + random.nextInt(700);
      if (random.nextInt(3) == 0) {
        expected.remove(key);
        tree = tree.without(key);
      } else {
        expected.put(key, step);
        tree = tree.with(key, step);
      }
      assertThat(tree.find(key)).isEqualTo(Optional.ofNullable(expected.get(key)));
    }

    assertThat(tree).containsExactlyElementsOf(expected.values());
  }

  @Test
  void aChangeLeavesTheOldTreeAsItWas() {
    var old = SortedTree.<String>empty().with("b", "B").with("a", "A");

    var changed = old.with("a", "other").without("b");

    assertThat(old).containsExactly("A", "B");
    assertThat(changed).containsExactly("other");
    assertThat(changed.without("a").isEmpty()).isTrue();
  }

  @Test
  void keysInOrderDoNotMakeItDeep() {
    var tree = SortedTree.<Integer>empty();
    for (int i = 0; i < 200_000; i++) {
      tree = tree.with("key-%06d".formatted(i), i);
    }

    assertThat(tree.find("key-199999")).contains(199_999);
    assertThat(tree).hasSize(200_000);
  }

  @Test
  void keysWithTheSameHashAreToldApart() {
    var tree = SortedTree.<Integer>empty().with("Aa", 1).with("BB", 2);

    assertThat(tree.find("Aa")).contains(1);
    assertThat(tree.find("BB")).contains(2);
    assertThat(tree.without("Aa")).containsExactly(2);
  }
}

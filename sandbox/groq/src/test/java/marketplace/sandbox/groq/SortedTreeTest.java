package marketplace.sandbox.groq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class SortedTreeTest {
  private static SortedTree<String, Integer> empty() {
    return SortedTree.empty(Comparator.<String>naturalOrder());
  }

  private static SortedTree<String, Integer> numbered(int size) {
    var tree = empty();
    for (int i = 0; i < size; i++) {
      tree = tree.with("key-%06d".formatted(i), i);
    }
    return tree;
  }

  @Test
  void itHoldsWhatASortedMapHoldsWhateverHappensToIt() {
    var random = new Random(7);
    var expected = new TreeMap<String, Integer>();
    var tree = empty();

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
      assertThat(tree.size()).isEqualTo(expected.size());
    }

    assertThat(tree).containsExactlyElementsOf(expected.values());
  }

  @Test
  void manyAtOnceAreWhatTheyWouldBeOneByOne() {
    var random = new Random(11);
    for (int round = 0; round < 200; round++) {
      var tree = empty();
      var expected = new TreeMap<String, Integer>();
      for (int batch = 0; batch < 3; batch++) {
        var added = random.ints(random.nextInt(60), 0, 1_000).boxed().toList();
        for (int number : added) {
          expected.put("k" + number % 80, number);
        }
        tree = tree.withAll(added, number -> "k" + number % 80);
      }

      assertThat(tree).containsExactlyElementsOf(expected.values());
      assertThat(tree.size()).isEqualTo(expected.size());
      assertThat(expected).allSatisfy(aKeyIsFoundIn(tree));
    }
  }

  private static BiConsumer<String, Integer> aKeyIsFoundIn(SortedTree<String, Integer> tree) {
    return (key, value) -> assertThat(tree.find(key)).contains(value);
  }

  @Test
  void aChangeLeavesTheOldTreeAsItWas() {
    var old = empty().with("b", 2).with("a", 1);

    var changed = old.with("a", 3).without("b");

    assertThat(old).containsExactly(1, 2);
    assertThat(changed).containsExactly(3);
    assertThat(changed.without("a")).isEmpty();
  }

  @Test
  void keysInOrderDoNotMakeItDeep() {
    var tree = numbered(200_000);

    assertThat(tree.find("key-199999")).contains(199_999);
    assertThat(tree).hasSize(200_000);
  }

  @Test
  void keysWithTheSameHashAreToldApart() {
    var tree = empty().with("Aa", 1).with("BB", 2);

    assertThat(tree.find("Aa")).contains(1);
    assertThat(tree.find("BB")).contains(2);
    assertThat(tree.without("Aa")).containsExactly(2);
  }

  @Test
  void whatLiesWithinBoundsIsGivenAndCounted() {
    var tree = numbered(1_000);

    var within = tree.within(key -> key.startsWith("key-0001") ? 0 : key.compareTo("key-0001"));

    assertThat(within).hasSize(100).startsWith(100).endsWith(199);
    assertThat(tree.count(key -> key.compareTo("key-000250") < 0 ? -1 : 0)).isEqualTo(750);
    assertThat(tree.count(_ -> 1)).isZero();
    assertThat(tree.last(key -> key.compareTo("key-000250") >= 0 ? 1 : 0)).contains("key-000249");
    assertThat(tree.last(_ -> -1)).isEmpty();
  }

  @Test
  void twoTreesTellWhatDiffersBetweenThem() {
    var random = new Random(11);
    var from = numbered(500);
    var to = from;
    for (int i = 0; i < 200; i++) {
      var key = "key-%06d".formatted(random.nextInt(700));
      to = random.nextBoolean() ? to.without(key) : to.with(key, 1_000 + i);
    }

    var rebuilt = new ArrayList<>(List.of(from));
    from.compare(
        to,
        (key, value) -> {
          assertThat(rebuilt.getLast().find(key)).contains(value);
          rebuilt.add(rebuilt.getLast().without(key));
        },
        (key, value) -> rebuilt.add(rebuilt.getLast().with(key, value)));

    assertThat(rebuilt.getLast()).containsExactlyElementsOf(to);
  }

  @Test
  void whatDiffersIsFoundWithoutLookingAtTheRest() {
    var from = numbered(100_000);
    var to = from.with("key-050000", -1).without("key-070000").with("new", 1);

    var told = new ArrayList<String>();
    from.compare(to, (key, _) -> told.add("- " + key), (key, _) -> told.add("+ " + key));

    assertThat(told).containsExactly("- key-050000", "+ key-050000", "- key-070000", "+ new");
  }
}

package marketplace.sandbox.groq;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of its keys. A change gives a new map that shares with the old one
 * all but the path to the change; what lies within bounds is counted without walking, and two maps
 * are compared in the time that their difference asks for.
 */
final class SortedTree<K, V> implements Iterable<V> {
  private final Treap<K, V> treap;
  private final @Nullable TreeNode<K, V> root;

  private SortedTree(Treap<K, V> treap, @Nullable TreeNode<K, V> root) {
    this.treap = treap;
    this.root = root;
  }

  static <K, V> SortedTree<K, V> empty(Comparator<? super K> order) {
    return new SortedTree<>(new Treap<>(order), null);
  }

  /** An empty map of the same order. */
  SortedTree<K, V> none() {
    return new SortedTree<>(treap, null);
  }

  int size() {
    return TreeNode.size(root);
  }

  Optional<V> find(K key) {
    var node = root;
    while (node != null) {
      int side = treap.order().compare(key, node.key);
      if (side == 0) {
        return Optional.of(node.value);
      }
      node = side < 0 ? node.left : node.right;
    }
    return Optional.empty();
  }

  SortedTree<K, V> with(K key, V value) {
    return new SortedTree<>(treap, treap.put(root, TreeNode.single(key, value)));
  }

  /** With all of these at once; of several with one key, the last. */
  SortedTree<K, V> withAll(Collection<? extends V> values, Function<? super V, ? extends K> key) {
    var nodes =
        values.stream()
            .map(value -> TreeNode.<K, V>single(key.apply(value), value))
            .sorted((a, b) -> treap.order().compare(a.key, b.key))
            .toList();
    return new SortedTree<>(treap, treap.union(root, treap.of(nodes)));
  }

  SortedTree<K, V> without(K key) {
    return new SortedTree<>(treap, treap.remove(root, key));
  }

  /**
   * Tells how to come from this map to another: each entry that goes, and each that comes. An entry
   * whose value is another one goes and comes.
   */
  void compare(SortedTree<K, V> other, BiConsumer<K, V> goes, BiConsumer<K, V> comes) {
    treap.compare(root, other.root, goes, comes);
  }

  /**
   * The values of the keys within bounds, in order.
   *
   * @param side whether a key is below the bounds (negative), within (zero) or above
   */
  Iterable<V> within(ToIntFunction<? super K> side) {
    return () -> new TreeWalk<>(root, side);
  }

  /** Gives each entry within bounds, in order. */
  void forEach(ToIntFunction<? super K> side, BiConsumer<K, V> use) {
    forEach(root, side, use);
  }

  private static <K, V> void forEach(
      @Nullable TreeNode<K, V> node, ToIntFunction<? super K> side, BiConsumer<K, V> use) {
    if (node == null) {
      return;
    }
    int its = side.applyAsInt(node.key);
    if (its >= 0) {
      forEach(node.left, side, use);
    }
    if (its == 0) {
      use.accept(node.key, node.value);
    }
    if (its <= 0) {
      forEach(node.right, side, use);
    }
  }

  /** How many keys are within bounds. */
  int count(ToIntFunction<? super K> side) {
    return before(key -> side.applyAsInt(key) <= 0) - before(key -> side.applyAsInt(key) < 0);
  }

  /** How many keys there are before the first that is not so. */
  private int before(Predicate<K> so) {
    int count = 0;
    var node = root;
    while (node != null) {
      if (so.test(node.key)) {
        count += TreeNode.size(node.left) + 1;
        node = node.right;
      } else {
        node = node.left;
      }
    }
    return count;
  }

  /** The last key within bounds. */
  Optional<K> last(ToIntFunction<? super K> side) {
    var last = Optional.<K>empty();
    var node = root;
    while (node != null) {
      int its = side.applyAsInt(node.key);
      last = its == 0 ? Optional.of(node.key) : last;
      node = its > 0 ? node.left : node.right;
    }
    return last;
  }

  @Override
  public Iterator<V> iterator() {
    return new TreeWalk<>(root, _ -> 0);
  }
}

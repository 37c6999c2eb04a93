package marketplace.sandbox.groq;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How nodes are put together: in the order of their keys, and each with a higher priority than
 * those below it. As priorities come from the keys' hashes, the same keys always have the same
 * shape.
 */
record Treap<K, V>(Comparator<? super K> order) {

  TreeNode<K, V> put(@Nullable TreeNode<K, V> node, TreeNode<K, V> single) {
    if (node == null) {
      return single;
    }
    int side = order.compare(single.key, node.key);
    if (side == 0) {
      return single.over(node.left, node.right);
    }
    if (isAbove(single, node)) {
      var halves = split(node, single.key);
      return single.over(halves.below, halves.above);
    }
    return side < 0
        ? node.over(put(node.left, single), node.right)
        : node.over(node.left, put(node.right, single));
  }

  /** Both as one; of an entry that both have, the second's. */
  @Nullable TreeNode<K, V> union(@Nullable TreeNode<K, V> node, @Nullable TreeNode<K, V> other) {
    if (node == null || other == null) {
      return node == null ? other : node;
    }
    if (order.compare(node.key, other.key) == 0) {
      return other.over(union(node.left, other.left), union(node.right, other.right));
    }
    if (isAbove(node, other)) {
      var halves = split(other, node.key);
      return node.over(union(node.left, halves.below), union(node.right, halves.above));
    }
    var halves = split(node, other.key);
    return other.over(union(halves.below, other.left), union(halves.above, other.right));
  }

  /**
   * Single entries in the order of their keys, put together in a time that grows with their number
   * alone; of several with one key, the last.
   */
  @Nullable TreeNode<K, V> of(List<TreeNode<K, V>> singles) {
    var open = new ArrayDeque<TreeNode<K, V>>();
    for (var single : singles) {
      if (!open.isEmpty() && order.compare(open.getLast().key, single.key) == 0) {
        open.addLast(single.over(open.removeLast().left, null));
      } else {
        var below = closed(open, node -> isAbove(single, node));
        open.addLast(single.over(below, null));
      }
    }
    return closed(open, _ -> true);
  }

  /** Closes the last of the nodes that may still get something on their right. */
  private static <K, V> @Nullable TreeNode<K, V> closed(
      Deque<TreeNode<K, V>> open, Predicate<TreeNode<K, V>> which) {
    TreeNode<K, V> below = null;
    while (!open.isEmpty() && which.test(open.getLast())) {
      var node = open.removeLast();
      below = node.over(node.left, below);
    }
    return below;
  }

  @Nullable TreeNode<K, V> remove(@Nullable TreeNode<K, V> node, K key) {
    if (node == null) {
      return null;
    }
    int side = order.compare(key, node.key);
    if (side == 0) {
      return join(node.left, node.right);
    }
    return side < 0
        ? node.over(remove(node.left, key), node.right)
        : node.over(node.left, remove(node.right, key));
  }

  private record Halves<K, V>(@Nullable TreeNode<K, V> below, @Nullable TreeNode<K, V> above) {}

  /** All that is below, and all that is above a key. */
  private Halves<K, V> split(@Nullable TreeNode<K, V> node, K key) {
    if (node == null) {
      return new Halves<>(null, null);
    }
    int side = order.compare(key, node.key);
    if (side == 0) {
      return new Halves<>(node.left, node.right);
    }
    if (side < 0) {
      var halves = split(node.left, key);
      return new Halves<>(halves.below, node.over(halves.above, node.right));
    }
    var halves = split(node.right, key);
    return new Halves<>(node.over(node.left, halves.below), halves.above);
  }

  /** Two as one, every key of the first being below every key of the second. */
  private @Nullable TreeNode<K, V> join(
      @Nullable TreeNode<K, V> left, @Nullable TreeNode<K, V> right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return isAbove(left, right)
        ? left.over(left.left, join(left.right, right))
        : right.over(join(left, right.left), right.right);
  }

  private boolean isAbove(TreeNode<K, V> a, TreeNode<K, V> b) {
    return a.priority == b.priority ? order.compare(a.key, b.key) < 0 : a.priority > b.priority;
  }

  /**
   * What goes and what comes on the way from one to the other. Parts that they share are not looked
   * at, and the same value is the same object. A root that stands above all of the other side
   * cannot be in it.
   */
  @SuppressWarnings("ReferenceEquality") // unchanged is the same; equals() would read it whole
  void compare(
      @Nullable TreeNode<K, V> from,
      @Nullable TreeNode<K, V> to,
      BiConsumer<K, V> goes,
      BiConsumer<K, V> comes) {
    if (from == to) {
      return;
    }
    if (from == null || (to != null && isAbove(to, from))) {
      var root = Objects.requireNonNull(to);
      var halves = split(from, root.key);
      compare(halves.below, root.left, goes, comes);
      comes.accept(root.key, root.value);
      compare(halves.above, root.right, goes, comes);
    } else if (to == null || isAbove(from, to)) {
      var halves = split(to, from.key);
      compare(from.left, halves.below, goes, comes);
      goes.accept(from.key, from.value);
      compare(from.right, halves.above, goes, comes);
    } else {
      compare(from.left, to.left, goes, comes);
      if (from.value != to.value) {
        goes.accept(from.key, from.value);
        comes.accept(to.key, to.value);
      }
      compare(from.right, to.right, goes, comes);
    }
  }
}

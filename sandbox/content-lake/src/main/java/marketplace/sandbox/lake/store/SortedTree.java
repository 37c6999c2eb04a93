package marketplace.sandbox.lake.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of its keys. A change gives a new map, which shares with the old
 * one all but the path to the change: a treap, whose priorities are the keys' hashes.
 */
final class SortedTree<V> implements Iterable<V> {
  private final @Nullable Node<V> root;

  private SortedTree(@Nullable Node<V> root) {
    this.root = root;
  }

  static <V> SortedTree<V> empty() {
    return new SortedTree<>(null);
  }

  private record Node<V>(String key, V value, @Nullable Node<V> left, @Nullable Node<V> right) {

    Node<V> with(@Nullable Node<V> newLeft, @Nullable Node<V> newRight) {
      return new Node<>(key, value, newLeft, newRight);
    }

    /** A parent has a higher priority than its children, which makes the shape a random one. */
    boolean isAbove(String other) {
      return isAbove(key, other);
    }

    static boolean isAbove(String key, String other) {
      int order = Integer.compare(mixed(key), mixed(other));
      return order == 0 ? key.compareTo(other) < 0 : order > 0;
    }

    private static int mixed(String key) {
      int hash = key.hashCode() * 0x9E3779B9;
      hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
      return hash ^ (hash >>> 13);
    }
  }

  private record Halves<V>(@Nullable Node<V> below, @Nullable Node<V> above) {}

  /** A map of many entries at once: values in the order of their keys, which differ. */
  static <V> SortedTree<V> of(List<V> values, Function<V, String> key) {
    return new SortedTree<>(new Growth<>(values, key).root());
  }

  /**
   * Finds every node's place in one go: those on the stack still wait for what is to their right.
   */
  private static final class Growth<V> {
    private static final int NONE = -1;

    private final List<V> values;
    private final String[] keys;
    private final int[] left;
    private final int[] right;

    Growth(List<V> values, Function<V, String> key) {
      this.values = values;
      this.keys = values.stream().map(key).toArray(String[]::new);
      this.left = new int[keys.length];
      this.right = new int[keys.length];
    }

    @Nullable Node<V> root() {
      var waiting = new int[keys.length];
      int height = 0;
      for (int next = 0; next < keys.length; next++) {
        int below = NONE;
        while (height > 0 && Node.isAbove(keys[next], keys[waiting[height - 1]])) {
          below = waiting[--height];
        }
        left[next] = below;
        right[next] = NONE;
        if (height > 0) {
          right[waiting[height - 1]] = next;
        }
        waiting[height++] = next;
      }
      return height == 0 ? null : node(waiting[0]);
    }

    private @Nullable Node<V> node(int index) {
      return index == NONE
          ? null
          : new Node<>(keys[index], values.get(index), node(left[index]), node(right[index]));
    }
  }

  boolean isEmpty() {
    return root == null;
  }

  Optional<V> find(String key) {
    var node = root;
    while (node != null) {
      int order = key.compareTo(node.key());
      if (order == 0) {
        return Optional.of(node.value());
      }
      node = order < 0 ? node.left() : node.right();
    }
    return Optional.empty();
  }

  SortedTree<V> with(String key, V value) {
    return new SortedTree<>(put(root, key, value));
  }

  SortedTree<V> without(String key) {
    return new SortedTree<>(remove(root, key));
  }

  private static <V> Node<V> put(@Nullable Node<V> node, String key, V value) {
    if (node == null) {
      return new Node<>(key, value, null, null);
    }
    if (key.equals(node.key())) {
      return new Node<>(key, value, node.left(), node.right());
    }
    if (!node.isAbove(key)) {
      var halves = split(node, key);
      return new Node<>(key, value, halves.below(), halves.above());
    }
    return key.compareTo(node.key()) < 0
        ? node.with(put(node.left(), key, value), node.right())
        : node.with(node.left(), put(node.right(), key, value));
  }

  /** All keys below and all above a key that is not in the tree. */
  private static <V> Halves<V> split(@Nullable Node<V> node, String key) {
    if (node == null) {
      return new Halves<>(null, null);
    }
    if (key.compareTo(node.key()) < 0) {
      var halves = split(node.left(), key);
      return new Halves<>(halves.below(), node.with(halves.above(), node.right()));
    }
    var halves = split(node.right(), key);
    return new Halves<>(node.with(node.left(), halves.below()), halves.above());
  }

  private static <V> @Nullable Node<V> remove(@Nullable Node<V> node, String key) {
    if (node == null) {
      return null;
    }
    int order = key.compareTo(node.key());
    if (order == 0) {
      return join(node.left(), node.right());
    }
    return order < 0
        ? node.with(remove(node.left(), key), node.right())
        : node.with(node.left(), remove(node.right(), key));
  }

  /** Two trees as one, every key of the first being below every key of the second. */
  private static <V> @Nullable Node<V> join(@Nullable Node<V> left, @Nullable Node<V> right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return left.isAbove(right.key())
        ? left.with(left.left(), join(left.right(), right))
        : right.with(join(left, right.left()), right.right());
  }

  @Override
  public Iterator<V> iterator() {
    return new Walk<>(root);
  }

  /** The values of all keys after this one. */
  Iterable<V> after(String key) {
    return () -> new Walk<>(root, key);
  }

  private static final class Walk<V> implements Iterator<V> {
    private final ArrayDeque<Node<V>> open = new ArrayDeque<>();

    Walk(@Nullable Node<V> root) {
      descend(root);
    }

    Walk(@Nullable Node<V> root, String start) {
      var node = root;
      while (node != null) {
        if (start.compareTo(node.key()) < 0) {
          open.push(node);
          node = node.left();
        } else {
          node = node.right();
        }
      }
    }

    private void descend(@Nullable Node<V> node) {
      for (var next = node; next != null; next = next.left()) {
        open.push(next);
      }
    }

    @Override
    public boolean hasNext() {
      return !open.isEmpty();
    }

    @Override
    public V next() {
      if (open.isEmpty()) {
        throw new NoSuchElementException();
      }
      var node = open.pop();
      descend(node.right());
      return node.value();
    }
  }
}

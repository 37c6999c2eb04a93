package marketplace.sandbox.groq;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Goes through the values of the keys within bounds, in order. */
final class TreeWalk<K, V> implements Iterator<V> {
  private final ToIntFunction<? super K> side;

  /** The nodes whose left side is done; the next one is the last of them. */
  private @Nullable Step<K, V> next;

  private record Step<K, V>(TreeNode<K, V> node, @Nullable Step<K, V> after) {}

  TreeWalk(@Nullable TreeNode<K, V> root, ToIntFunction<? super K> side) {
    this.side = side;
    descend(root);
    leaveIfAbove();
  }

  private void descend(@Nullable TreeNode<K, V> root) {
    var node = root;
    while (node != null) {
      if (side.applyAsInt(node.key) < 0) {
        node = node.right;
      } else {
        next = new Step<>(node, next);
        node = node.left;
      }
    }
  }

  private void leaveIfAbove() {
    if (next != null && side.applyAsInt(next.node.key) > 0) {
      next = null;
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public V next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    var node = next.node;
    next = next.after;
    descend(node.right);
    leaveIfAbove();
    return node.value;
  }
}

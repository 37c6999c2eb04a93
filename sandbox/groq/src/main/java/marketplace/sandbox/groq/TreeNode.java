package marketplace.sandbox.groq;

import org.jspecify.annotations.Nullable;

/** An entry of a {@link SortedTree} with all that is below it. */
final class TreeNode<K, V> {
  final K key;
  final V value;
  final int priority;
  final int size;
  final @Nullable TreeNode<K, V> left;
  final @Nullable TreeNode<K, V> right;

  private TreeNode(
      K key, V value, int priority, @Nullable TreeNode<K, V> left, @Nullable TreeNode<K, V> right) {
    this.key = key;
    this.value = value;
    this.priority = priority;
    this.left = left;
    this.right = right;
    this.size = 1 + size(left) + size(right);
  }

  static <K, V> TreeNode<K, V> single(K key, V value) {
    return new TreeNode<>(key, value, mixed(key.hashCode()), null, null);
  }

  /** The same entry over other nodes. */
  TreeNode<K, V> over(@Nullable TreeNode<K, V> newLeft, @Nullable TreeNode<K, V> newRight) {
    return new TreeNode<>(key, value, priority, newLeft, newRight);
  }

  static int size(@Nullable TreeNode<?, ?> node) {
    return node == null ? 0 : node.size;
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B9;
    mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
    return mixed ^ (mixed >>> 13);
  }
}

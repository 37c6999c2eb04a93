package marketplace.sandbox.groq;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of an object's attributes, in their order. Objects that have the same names share one
 * layout, as far as it is kept.
 */
final class Layout {

  /** Up to this many names a scan beats hashing. */
  private static final int SCANNED = 8;

  /** Larger ones are rarely met again. */
  private static final int LARGEST_KEPT = 64;

  /** Each layout has one place here; whoever comes last has it. */
  private static final @Nullable Layout[] KEPT = new Layout[4096];

  private final String[] names;
  private final int hash;

  /** Open addressing over the names' hashes: position + 1, or 0 for a free slot. */
  private final int[] slots;

  private Layout(String[] names, int hash) {
    this.names = names;
    this.hash = hash;
    this.slots = names.length <= SCANNED ? new int[0] : slots(names);
  }

  /** The layout of the first so many names. */
  static Layout of(String[] names, int size) {
    int hash = hash(names, size);
    int place = spread(hash) & (KEPT.length - 1);
    var kept = KEPT[place];
    if (kept != null
        && kept.hash == hash
        && Arrays.equals(kept.names, 0, kept.size(), names, 0, size)) {
      return kept;
    }
    var layout = new Layout(Arrays.copyOf(names, size), hash);
    if (size <= LARGEST_KEPT) {
      KEPT[place] = layout;
    }
    return layout;
  }

  private static int hash(String[] names, int size) {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + names[i].hashCode();
    }
    return hash;
  }

  private static int[] slots(String[] names) {
    var slots = new int[Integer.highestOneBit(names.length) * 4];
    for (int i = 0; i < names.length; i++) {
      int slot = spread(names[i].hashCode()) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
    return slots;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  int size() {
    return names.length;
  }

  String name(int position) {
    return names[position];
  }

  /** Where a name stands, or -1. */
  int position(String name) {
    return slots.length == 0 ? scan(name, names, names.length) : probe(name);
  }

  static int scan(String name, String[] names, int size) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private int probe(String name) {
    int slot = spread(name.hashCode()) & (slots.length - 1);
    while (slots[slot] != 0) {
      int position = slots[slot] - 1;
      if (names[position].equals(name)) {
        return position;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }
}

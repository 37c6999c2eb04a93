package marketplace.sandbox.groq;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an object: an immutable map in insertion order, laid out flat because objects
 * are small and many.
 */
final class Fields extends AbstractMap<String, Value> {

  /** Up to this many keys a scan beats hashing. */
  private static final int SCANNED = 8;

  private static final Fields EMPTY = new Fields(new String[0], new Value[0], 0);

  private final String[] names;
  private final Value[] values;
  private final int size;

  /**
   * Open addressing over the names' hashes: position + 1, or 0 for a free slot; empty for few
   * names.
   */
  private final int[] slots;

  private Fields(String[] names, Value[] values, int size) {
    this.names = names;
    this.values = values;
    this.size = size;
    this.slots = size <= SCANNED ? new int[0] : index(names, size);
  }

  static Fields copyOf(Map<String, Value> map) {
    if (map instanceof Fields fields) {
      return fields;
    }
    var builder = new Builder(map.size());
    map.forEach(builder::put);
    return builder.build();
  }

  private static int[] index(String[] names, int size) {
    var slots = new int[Integer.highestOneBit(size) * 4];
    for (int i = 0; i < size; i++) {
      int slot = slot(names[i], slots.length);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
    return slots;
  }

  private static int slot(String name, int length) {
    int hash = name.hashCode();
    return (hash ^ (hash >>> 16)) & (length - 1);
  }

  private int position(String name) {
    return slots.length == 0 ? scan(name, names, size) : probe(name);
  }

  private static int scan(String name, String[] names, int size) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private int probe(String name) {
    int slot = slot(name, slots.length);
    while (slots[slot] != 0) {
      int position = slots[slot] - 1;
      if (names[position].equals(name)) {
        return position;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  @Override
  public @Nullable Value get(@Nullable Object key) {
    int position = key instanceof String name ? position(name) : -1;
    return position < 0 ? null : values[position];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && position(name) >= 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<String, Value>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Value>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, Value>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public Entry<String, Value> next() {
      if (next >= size) {
        throw new NoSuchElementException();
      }
      return Map.entry(names[next], values[next++]);
    }
  }

  /** Collects attributes; a name given again keeps its place and takes the last value. */
  static final class Builder {
    private String[] names;
    private Value[] values;
    private int size;

    Builder(int expected) {
      names = new String[Math.max(expected, 4)];
      values = new Value[names.length];
    }

    void put(String name, Value value) {
      int position = scan(name, names, size);
      if (position >= 0) {
        values[position] = value;
        return;
      }
      if (size == names.length) {
        names = Arrays.copyOf(names, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      names[size] = name;
      values[size++] = value;
    }

    void putAll(Value.Obj object) {
      object.fields().forEach(this::put);
    }

    Fields build() {
      return size == 0 ? EMPTY : new Fields(names, values, size);
    }
  }
}

package marketplace.sandbox.groq;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
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
  private static final Fields EMPTY = new Fields(Layout.of(new String[0], 0), new Value[0]);

  private final Layout layout;
  private final Value[] values;

  private Fields(Layout layout, Value[] values) {
    this.layout = layout;
    this.values = values;
  }

  static Fields copyOf(Map<String, Value> map) {
    if (map instanceof Fields fields) {
      return fields;
    }
    var builder = new Builder(map.size());
    map.forEach(builder::put);
    return builder.build();
  }

  Layout layout() {
    return layout;
  }

  Value at(int position) {
    return values[position];
  }

  @Override
  public @Nullable Value get(@Nullable Object key) {
    int position = key instanceof String name ? layout.position(name) : -1;
    return position < 0 ? null : values[position];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && layout.position(name) >= 0;
  }

  @Override
  public int size() {
    return layout.size();
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
        return layout.size();
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, Value>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < layout.size();
    }

    @Override
    public Entry<String, Value> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Map.entry(layout.name(next), values[next++]);
    }
  }

  /** Collects attributes; a name given again keeps its place and takes the last value. */
  static final class Builder {
    /** Up to this many names a scan beats hashing, as hashing has to begin with all of them. */
    private static final int FEW = 32;

    private String[] names;
    private Value[] values;
    private int size;

    /** Where each name stands, once there are more than a few. */
    private Map<String, Integer> positions = Map.of();

    Builder(int expected) {
      names = new String[Math.max(expected, 4)];
      values = new Value[names.length];
    }

    void put(String name, Value value) {
      int position = position(name);
      if (position >= 0) {
        values[position] = value;
        return;
      }
      if (size == names.length) {
        names = Arrays.copyOf(names, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      if (size > FEW) {
        positions.put(name, size);
      }
      names[size] = name;
      values[size++] = value;
    }

    private int position(String name) {
      if (size <= FEW) {
        return Layout.scan(name, names, size);
      }
      if (positions.isEmpty()) {
        positions = new HashMap<>();
        for (int i = 0; i < size; i++) {
          positions.put(names[i], i);
        }
      }
      return positions.getOrDefault(name, -1);
    }

    void putAll(Value.Obj object) {
      object.fields().forEach(this::put);
    }

    Fields build() {
      return size == 0 ? EMPTY : new Fields(Layout.of(names, size), Arrays.copyOf(values, size));
    }
  }
}

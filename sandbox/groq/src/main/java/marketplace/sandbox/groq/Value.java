package marketplace.sandbox.groq;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An immutable value of GROQ: what documents are made of and what queries give (GROQ, Data types).
 */
public sealed interface Value {

  /** The unknown value; also what an absent attribute gives. */
  Value NULL = new Null();

  /** The unknown value. Use {@link Value#NULL}. */
  record Null() implements Value {}

  /** A logical truth value. */
  record Bool(boolean value) implements Value {
    public static final Bool TRUE = new Bool(true);
    public static final Bool FALSE = new Bool(false);

    public static Bool of(boolean value) {
      return value ? TRUE : FALSE;
    }
  }

  /** A finite IEEE 754 double; GROQ has no infinities, they become null (see {@link #of}). */
  record Num(double value) implements Value {
    public Num {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a finite number: " + value);
      }
      value += 0.0; // there is one zero, so that equal numbers are equal records
    }

    /** The number, or null where the double is an infinity or not a number. */
    public static Value of(double value) {
      return Double.isFinite(value) ? new Num(value) : NULL;
    }
  }

  /** A string of Unicode characters. */
  record Text(String value) implements Value {}

  /** An ordered collection of values of any type. */
  record Array(List<Value> items) implements Value {
    public static final Array EMPTY = new Array(List.of());

    public Array {
      items = List.copyOf(items);
    }
  }

  /** Named values, in the order they were given. */
  record Obj(Map<String, Value> fields) implements Value {
    public static final Obj EMPTY = new Obj(Map.of());

    public Obj {
      fields = Fields.copyOf(fields);
    }

    /** The named attribute, or {@link Value#NULL} when there is none. */
    public Value get(String name) {
      var value = fields.get(name);
      return value == null ? NULL : value;
    }

    public boolean has(String name) {
      return fields.containsKey(name);
    }
  }

  /** A point in time, written in JSON as RFC 3339 in UTC. */
  record DateTime(Instant instant) implements Value {}

  /**
   * All values from the start to the end, the end itself only if inclusive; in JSON the string
   * {@code start..end}.
   */
  record Range(Value start, Value end, boolean inclusive) implements Value {}

  /** A pattern of document ids such as {@code drafts.**}, for use with {@code in}. */
  record Path(String pattern) implements Value {}
}

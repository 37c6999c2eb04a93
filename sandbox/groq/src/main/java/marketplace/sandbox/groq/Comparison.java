package marketplace.sandbox.groq;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Equality and order of values (GROQ, Equality and comparison). */
final class Comparison {
  private static final int DATE_TIME = 1;
  private static final int NUMBER = 2;
  private static final int TEXT = 3;
  private static final int BOOLEAN = 4;
  private static final int OTHER = 5;

  private Comparison() {}

  static boolean equal(Value a, Value b) {
    return switch (a) {
      case Value.Null() -> b instanceof Value.Null;
      case Value.Num(var x) -> b instanceof Value.Num(var y) && x == y;
      case Value.Text(var x) -> b instanceof Value.Text(var y) && x.equals(y);
      case Value.Bool(var x) -> b instanceof Value.Bool(var y) && x == y;
      case Value.DateTime(var x) -> b instanceof Value.DateTime(var y) && x.equals(y);
      case Value.Path(var x) -> b instanceof Value.Path(var y) && x.equals(y);
      case Value.Array _, Value.Obj _, Value.Range _ -> false;
    };
  }

  /** Those of the values that can equal any other; what cannot may be too deep to be hashed. */
  static Set<Value> comparable(List<Value> values) {
    return values.stream().filter(value -> equal(value, value)).collect(Collectors.toSet());
  }

  /**
   * Whether the two have an order among them, as two numbers, strings, truth values or datetimes
   * have.
   */
  static boolean comparable(Value a, Value b) {
    int type = type(a);
    return type != OTHER && type == type(b);
  }

  /** Orders all values, by type first; those without an order of their own are equal. */
  static int total(Value a, Value b) {
    int type = type(a);
    int other = type(b);
    if (type != other) {
      return Integer.compare(type, other);
    }
    return type == OTHER ? 0 : sameType(a, b);
  }

  private static int type(Value value) {
    return switch (value) {
      case Value.DateTime _ -> DATE_TIME;
      case Value.Num _ -> NUMBER;
      case Value.Text _ -> TEXT;
      case Value.Bool _ -> BOOLEAN;
      case Value.Null _, Value.Array _, Value.Obj _, Value.Range _, Value.Path _ -> OTHER;
    };
  }

  private static int sameType(Value a, Value b) {
    if (a instanceof Value.Num(var x) && b instanceof Value.Num(var y)) {
      return x < y ? -1 : x > y ? 1 : 0;
    }
    if (a instanceof Value.Text(var x) && b instanceof Value.Text(var y)) {
      return codePoints(x, y);
    }
    if (a instanceof Value.Bool(var x) && b instanceof Value.Bool(var y)) {
      return Boolean.compare(x, y);
    }
    if (a instanceof Value.DateTime(var x) && b instanceof Value.DateTime(var y)) {
      return x.compareTo(y);
    }
    return 0;
  }

  /** By code point, where UTF-16 would put supplementary characters before some of the others. */
  static int codePoints(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Character.isSurrogate(x) == Character.isSurrogate(y)
            ? Character.compare(x, y)
            : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}

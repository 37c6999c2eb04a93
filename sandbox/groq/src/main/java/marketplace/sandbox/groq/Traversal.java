package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from one value to another: one step or several, combined as they were written (GROQ,
 * Traversal execution). What is known of it without any data, its shape, decides how it combines
 * with the steps before it.
 */
abstract class Traversal {

  /** Whether a traversal works on an array, and whether it gives one. */
  enum Shape {
    /** From anything to anything: {@code .a.b}. */
    PLAIN,
    /** From an array to an array: {@code [a > 1].b}. */
    ARRAY,
    /** From an array to anything: {@code [0].a}. */
    SOURCE,
    /** From anything to an array: {@code .a[]}. */
    TARGET
  }

  private final Shape shape;

  Traversal(Shape shape) {
    this.shape = shape;
  }

  final Shape shape() {
    return shape;
  }

  abstract Value apply(Value base, Scope scope);

  /** A node that applies this to what another gives, item by item where that can be. */
  Node over(Node base) {
    return scope -> apply(base.evaluate(scope), scope);
  }

  /** One after the other. */
  static Traversal joined(Shape shape, Traversal first, Traversal next) {
    return new Traversal(shape) {
      @Override
      Value apply(Value base, Scope scope) {
        return next.apply(first.apply(base, scope), scope);
      }

      @Override
      Node over(Node base) {
        return next.over(first.over(base));
      }
    };
  }

  /** The second for each item that the first gives. */
  static Traversal mapped(Traversal first, Traversal each) {
    return new Traversal(Shape.ARRAY) {
      @Override
      Value apply(Value base, Scope scope) {
        return map(first.apply(base, scope), each, scope);
      }

      @Override
      Node over(Node base) {
        return mapping(first.over(base), each);
      }
    };
  }

  /**
   * The second for each item that the first gives, with the items of their arrays in the place of
   * these.
   */
  static Traversal flatMapped(Traversal first, Traversal each) {
    return new Traversal(Shape.ARRAY) {
      @Override
      Value apply(Value base, Scope scope) {
        if (!(first.apply(base, scope) instanceof Value.Array(var items))) {
          return Value.NULL;
        }
        var result = new ArrayList<Value>();
        for (var item : items) {
          addAll(each.apply(item, scope), result, scope);
        }
        return new Value.Array(result);
      }

      @Override
      Node over(Node base) {
        var items = first.over(base);
        return items instanceof Flow flow
            ? new Flows.FlatMapped(flow, each)
            : scope -> flatten(items.evaluate(scope), each, scope);
      }
    };
  }

  private static void addAll(Value part, List<Value> result, Scope scope) {
    if (part instanceof Value.Array(var items)) {
      scope.run().spend(items.size());
      result.addAll(items);
    } else {
      result.add(part);
    }
  }

  private static Value flatten(Value base, Traversal each, Scope scope) {
    return flatMapped(ITEMS, each).apply(base, scope);
  }

  /** The first for each item, the second for the array of what that gave. */
  static Traversal innerMapped(Shape shape, Traversal each, Traversal next) {
    return new Traversal(shape) {
      @Override
      Value apply(Value base, Scope scope) {
        return base instanceof Value.Array ? next.apply(map(base, each, scope), scope) : Value.NULL;
      }

      @Override
      Node over(Node base) {
        return base instanceof Flow ? next.over(mapping(base, each)) : super.over(base);
      }
    };
  }

  private static Node mapping(Node items, Traversal each) {
    return items instanceof Flow flow
        ? new Flows.Mapped(flow, each)
        : scope -> map(items.evaluate(scope), each, scope);
  }

  private static Value map(Value base, Traversal each, Scope scope) {
    if (!(base instanceof Value.Array(var items))) {
      return Value.NULL;
    }
    scope.run().spend(items.size());
    var result = new ArrayList<Value>(items.size());
    for (var item : items) {
      result.add(each.apply(item, scope));
    }
    return new Value.Array(result);
  }

  /** {@code []}: an array as it is, null for anything else. */
  static final Traversal ITEMS =
      new Traversal(Shape.ARRAY) {
        @Override
        Value apply(Value base, Scope scope) {
          return base instanceof Value.Array ? base : Value.NULL;
        }

        @Override
        Node over(Node base) {
          return base instanceof Flow ? base : super.over(base);
        }
      };

  /** {@code ->}: the document that a reference names. */
  static final Traversal DEREFERENCE =
      new Traversal(Shape.PLAIN) {
        @Override
        Value apply(Value base, Scope scope) {
          if (base instanceof Value.Obj reference
              && reference.get("_ref") instanceof Value.Text(var id)) {
            scope.run().spend(1);
            return scope.run().dataset().find(id).map(Value.class::cast).orElse(Value.NULL);
          }
          return Value.NULL;
        }
      };

  /** {@code .name}. */
  static Traversal access(String name) {
    return new Traversal(Shape.PLAIN) {
      @Override
      Value apply(Value base, Scope scope) {
        return base instanceof Value.Obj object ? object.get(name) : Value.NULL;
      }
    };
  }

  /** <code>{...}</code>: a new object made in the scope of the old. */
  static Traversal projection(Node object) {
    return new Traversal(Shape.PLAIN) {
      @Override
      Value apply(Value base, Scope scope) {
        return base instanceof Value.Obj ? object.evaluate(scope.nested(base)) : Value.NULL;
      }
    };
  }

  /** {@code [condition]}: the items for which it is true; anything but an array as it is. */
  static Traversal filter(Node condition) {
    return new Traversal(Shape.ARRAY) {
      @Override
      Value apply(Value base, Scope scope) {
        if (!(base instanceof Value.Array(var items))) {
          return base;
        }
        scope.run().spend(items.size());
        var result = new ArrayList<Value>();
        for (var item : items) {
          if (condition.holds(scope.nested(item))) {
            result.add(item);
          }
        }
        return new Value.Array(result);
      }

      @Override
      Node over(Node base) {
        return base instanceof Flow flow ? new Flows.Filtered(flow, condition) : super.over(base);
      }
    };
  }

  /** {@code [index]}: one item, counted from the end when negative. */
  static Traversal element(int index) {
    return new Traversal(Shape.SOURCE) {
      @Override
      Value apply(Value base, Scope scope) {
        if (!(base instanceof Value.Array(var items))) {
          return Value.NULL;
        }
        int at = index < 0 ? index + items.size() : index;
        return at >= 0 && at < items.size() ? items.get(at) : Value.NULL;
      }

      @Override
      Node over(Node base) {
        return base instanceof Flow flow && index >= 0
            ? new Flows.Element(flow, index)
            : super.over(base);
      }
    };
  }

  static Traversal slice(Slice slice) {
    return new Traversal(Shape.ARRAY) {
      @Override
      Value apply(Value base, Scope scope) {
        return base instanceof Value.Array(var items) ? slice.of(items, scope) : Value.NULL;
      }

      @Override
      Node over(Node base) {
        return base instanceof Flow flow ? new Flows.Sliced(flow, slice) : super.over(base);
      }
    };
  }
}

package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;
import marketplace.sandbox.groq.Traversal.Shape;

/** Two traversals as one (GROQ, Combining traversal). */
final class Combined {
  private Combined() {}

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
    return flatMapped(Steps.ITEMS, each).apply(base, scope);
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
}

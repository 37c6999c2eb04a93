package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;
import marketplace.sandbox.groq.Traversal.Shape;

/** The single steps that traversals are made of (GROQ, Traversal operators). */
final class Steps {
  private Steps() {}

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
            scope.run().visit(1);
            return scope.run().dataset().find(id).map(Value.class::cast).orElse(Value.NULL);
          }
          return Value.NULL;
        }
      };

  /** {@code .name}. */
  static Traversal access(String name) {
    var getter = new Getter(name);
    return new Traversal(Shape.PLAIN) {
      @Override
      Value apply(Value base, Scope scope) {
        return getter.of(base);
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
  static Traversal filter(Node condition, List<Term> terms) {
    return new Traversal(Shape.ARRAY) {
      @Override
      Value apply(Value base, Scope scope) {
        if (!(base instanceof Value.Array(var items))) {
          return base;
        }
        scope.run().visit(items.size());
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
        return switch (base) {
          case Scan scan -> scan.where(terms);
          case Flow flow -> new Flows.Filtered(flow, condition);
          default -> super.over(base);
        };
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

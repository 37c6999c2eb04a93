package marketplace.sandbox.groq;

/**
 * The steps of a traversal over a flow: each takes items from the one before it and passes some on.
 */
final class Flows {
  private Flows() {}

  record Filtered(Flow base, Node condition) implements Flow {
    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      base.feed(
          scope, Long.MAX_VALUE, item -> !condition.holds(scope.nested(item)) || sink.take(item));
    }
  }

  record Mapped(Flow base, Traversal each) implements Flow {
    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      base.feed(scope, wanted, item -> sink.take(each.apply(item, scope)));
    }

    @Override
    public long count(Scope scope) {
      return base.count(scope);
    }
  }

  record FlatMapped(Flow base, Traversal each) implements Flow {
    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      base.feed(scope, Long.MAX_VALUE, item -> giveAll(each.apply(item, scope), scope, sink));
    }

    private static boolean giveAll(Value parts, Scope scope, Sink sink) {
      if (!(parts instanceof Value.Array(var items))) {
        return sink.take(parts);
      }
      scope.run().visit(items.size());
      for (var item : items) {
        if (!sink.take(item)) {
          return false;
        }
      }
      return true;
    }
  }

  record Sliced(Flow base, Slice slice) implements Flow {
    @Override
    public void feed(Scope scope, long wanted, Sink sink) {
      long first = slice.first(scope);
      long limit = slice.limit(scope);
      if (limit < 0) {
        feedFromEnd(scope, sink);
      } else if (first < limit) {
        base.feed(scope, limit, new Window(sink, first, limit));
      }
    }

    private void feedFromEnd(Scope scope, Sink sink) {
      if (base.evaluate(scope) instanceof Value.Array(var items)
          && slice.of(items, scope) instanceof Value.Array(var part)) {
        for (var item : part) {
          if (!sink.take(item)) {
            return;
          }
        }
      }
    }
  }

  /** Lets the items from one index up to another through. */
  private static final class Window implements Flow.Sink {
    private final Flow.Sink sink;
    private final long first;
    private final long limit;
    private long index;

    Window(Flow.Sink sink, long first, long limit) {
      this.sink = sink;
      this.first = first;
      this.limit = limit;
    }

    @Override
    public boolean take(Value item) {
      long at = index++;
      return at < first || (sink.take(item) && index < limit);
    }
  }

  /** The item at an index counted from the start, or null; it asks for no more than that many. */
  record Element(Flow base, int index) implements Node {
    @Override
    public Value evaluate(Scope scope) {
      var found = new Value[] {Value.NULL};
      Flow.Sink keep =
          item -> {
            found[0] = item;
            return false;
          };
      base.feed(scope, index + 1L, new Window(keep, index, index + 1L));
      return found[0];
    }
  }
}

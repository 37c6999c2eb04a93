package marketplace.sandbox.groq;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import marketplace.sandbox.groq.syntax.Expression;

/** Compiles binary operators at one place in a query. */
final class OperatorCompiler {
  private final Compiler compiler;
  private final Place place;

  OperatorCompiler(Compiler compiler, Place place) {
    this.compiler = compiler;
    this.place = place;
  }

  Node compile(Expression.Binary binary) {
    var a = compiler.compile(binary.left(), place);
    return switch (binary.operator()) {
      case IN -> in(a, binary.right());
      case MATCH -> match(a, binary.right());
      case EQUAL -> equality(a, compiler.compile(binary.right(), place), true);
      case NOT_EQUAL -> equality(a, compiler.compile(binary.right(), place), false);
      case LESS -> comparison(a, compiler.compile(binary.right(), place), order -> order < 0);
      case LESS_OR_EQUAL ->
          comparison(a, compiler.compile(binary.right(), place), order -> order <= 0);
      case GREATER -> comparison(a, compiler.compile(binary.right(), place), order -> order > 0);
      case GREATER_OR_EQUAL ->
          comparison(a, compiler.compile(binary.right(), place), order -> order >= 0);
      case PLUS, MINUS, TIMES, DIVIDED_BY, MODULO, POWER -> arithmetic(binary, a);
    };
  }

  private Node arithmetic(Expression.Binary binary, Node a) {
    var b = compiler.compile(binary.right(), place);
    return switch (binary.operator()) {
      case PLUS -> scope -> Arithmetic.plus(a.evaluate(scope), b.evaluate(scope), scope.run());
      case MINUS -> scope -> Arithmetic.minus(a.evaluate(scope), b.evaluate(scope));
      case TIMES -> scope -> Arithmetic.times(a.evaluate(scope), b.evaluate(scope));
      case DIVIDED_BY -> scope -> Arithmetic.dividedBy(a.evaluate(scope), b.evaluate(scope));
      case MODULO -> scope -> Arithmetic.modulo(a.evaluate(scope), b.evaluate(scope));
      case POWER -> scope -> Arithmetic.power(a.evaluate(scope), b.evaluate(scope));
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, MATCH ->
          throw new IllegalArgumentException("not arithmetic: " + binary.operator());
    };
  }

  private static Node.Predicate equality(Node a, Node b, boolean equal) {
    return scope -> Truth.of(Comparison.equal(a.evaluate(scope), b.evaluate(scope)) == equal);
  }

  private static Node.Predicate comparison(Node a, Node b, IntPredicate holds) {
    return scope -> {
      var left = a.evaluate(scope);
      var right = b.evaluate(scope);
      return Comparison.comparable(left, right)
          ? Truth.of(holds.test(Comparison.total(left, right)))
          : Truth.UNKNOWN;
    };
  }

  private Node in(Node value, Expression whole) {
    if (whole.bare() instanceof Expression.Range range) {
      var bounds = range(range);
      return (Node.Predicate)
          scope -> Membership.in(value.evaluate(scope), bounds.evaluate(scope), scope.run());
    }
    var node = compiler.compile(whole, place);
    if (node instanceof Memo) {
      return inFixed(value, node);
    }
    if (node instanceof Flow flow) {
      return inFlow(value, flow);
    }
    return (Node.Predicate)
        scope -> Membership.in(value.evaluate(scope), node.evaluate(scope), scope.run());
  }

  Node range(Expression.Range range) {
    var start = compiler.compile(range.start(), place);
    var end = compiler.compile(range.end(), place);
    return scope -> {
      var from = start.evaluate(scope);
      var to = end.evaluate(scope);
      return Comparison.comparable(from, to)
          ? new Value.Range(from, to, range.inclusive())
          : Value.NULL;
    };
  }

  /** In what is the same for every scope: its items are hashed once. */
  private Node.Predicate inFixed(Node value, Node whole) {
    int slot = compiler.remember();
    return scope -> {
      var all = whole.evaluate(scope);
      if (!(all instanceof Value.Array(var items))) {
        return Membership.in(value.evaluate(scope), all, scope.run());
      }
      Set<Value> comparable = scope.run().once(slot, () -> Comparison.comparable(items));
      var wanted = value.evaluate(scope);
      return Truth.of(Comparison.equal(wanted, wanted) && comparable.contains(wanted));
    };
  }

  private static Node.Predicate inFlow(Node value, Flow items) {
    return scope -> {
      var wanted = value.evaluate(scope);
      var found = new boolean[1];
      items.feed(
          scope,
          Long.MAX_VALUE,
          item -> {
            found[0] = Comparison.equal(wanted, item);
            return !found[0];
          });
      return Truth.of(found[0]);
    };
  }

  private Node.Predicate match(Node text, Expression pattern) {
    var patterns = patterns(pattern);
    return scope ->
        Truth.of(Matching.matches(text.evaluate(scope), patterns.in(scope), scope.run()));
  }

  /** What a {@code match} scores in {@code score()}. */
  Scoring.Score matchScore(Expression.Binary match) {
    var text = compiler.compile(match.left(), place);
    var patterns = patterns(match.right());
    return scope -> Matching.score(text.evaluate(scope), patterns.in(scope), scope.run());
  }

  private interface Patterns {
    List<TextPattern> in(Scope scope);
  }

  private Patterns patterns(Expression pattern) {
    var node = compiler.compile(pattern, place);
    if (!place.reach().isClosed(pattern)) {
      return scope -> Matching.patterns(node.evaluate(scope));
    }
    int slot = compiler.remember();
    return scope -> scope.run().once(slot, () -> Matching.patterns(node.evaluate(scope)));
  }
}

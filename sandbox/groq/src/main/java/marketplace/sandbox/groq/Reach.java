package marketplace.sandbox.groq;

import java.util.Collection;
import java.util.IdentityHashMap;
import marketplace.sandbox.groq.syntax.Attribute;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Step;

/**
 * Which of the scopes around an expression its value depends on; one that depends on none is the
 * same everywhere.
 */
final class Reach {

  /** Bit n stands for the scope n levels up; levels this high and higher share a bit. */
  private static final int HIGHEST = 62;

  /** The arguments of the custom function around. */
  private static final long ARGUMENTS = 1L << 63;

  private static final long SELF = 1;

  private final IdentityHashMap<Expression, Long> known = new IdentityHashMap<>();
  private final Collection<String> arguments;

  /** Reach within a function with these parameters, or within no function. */
  Reach(Collection<String> arguments) {
    this.arguments = arguments;
  }

  boolean isClosed(Expression expression) {
    return of(expression) == 0;
  }

  boolean dependsOnSelf(Expression expression) {
    return (of(expression) & SELF) != 0;
  }

  private long of(Expression expression) {
    var reach = known.get(expression);
    if (reach == null) {
      reach = find(expression);
      known.put(expression, reach);
    }
    return reach;
  }

  private long find(Expression expression) {
    return switch (expression) {
      case Expression.NullLiteral _,
          Expression.BooleanLiteral _,
          Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.Everything _ ->
          0;
      case Expression.This _, Expression.Name _ -> SELF;
      case Expression.Parent(var levels, _) -> 1L << Math.min(levels, HIGHEST);
      case Expression.Parameter(var name, _) -> arguments.contains(name) ? ARGUMENTS : 0;
      case Expression.ArrayLiteral(var elements) ->
          all(elements.stream().map(Expression.Element::value).toList());
      case Expression.ObjectLiteral(var attributes) -> attributes(attributes);
      case Expression.Group(var inner) -> of(inner);
      case Expression.Tuple(var members, _) -> all(members);
      case Expression.Traversal(var base, var steps) ->
          steps.stream().mapToLong(this::step).reduce(of(base), Reach::or);
      case Expression.Call call -> call(call);
      case Expression.PipeCall(var base, var call) -> of(base) | outside(all(call.arguments()));
      case Expression.Not(var operand) -> of(operand);
      case Expression.Signed(_, var operand) -> of(operand);
      case Expression.Binary(_, var left, var right) -> of(left) | of(right);
      case Expression.And(var terms) -> all(terms);
      case Expression.Or(var terms) -> all(terms);
      case Expression.Range(var start, var end, _, _) -> of(start) | of(end);
      case Expression.Pair(var condition, var result, _) -> of(condition) | of(result);
      case Expression.Ordering(var key, _, _) -> of(key);
    };
  }

  private static long or(long a, long b) {
    return a | b;
  }

  private long all(Collection<Expression> expressions) {
    return expressions.stream().mapToLong(this::of).reduce(0, Reach::or);
  }

  /** Some functions look at {@code @} without being told. */
  private long call(Expression.Call call) {
    boolean usesSelf =
        call.name().equals("references")
            || call.namespace().equals("diff")
            || call.namespace().equals("sanity");
    return all(call.arguments()) | (usesSelf ? SELF : 0);
  }

  private long attributes(Collection<Attribute> attributes) {
    return attributes.stream().mapToLong(this::attribute).reduce(0, Reach::or);
  }

  private long attribute(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Named(_, var value) -> of(value);
      case Attribute.Spread(var value) -> of(value);
      case Attribute.Conditional(var condition, var value) -> of(condition) | of(value);
    };
  }

  private long step(Step step) {
    return switch (step) {
      case Step.Access _, Step.Items _, Step.Dereference _ -> 0;
      case Step.Bracket(var content, _) -> outside(of(content));
      case Step.Slice(var range) -> of(range);
      case Step.Projection(var object) -> outside(attributes(object.attributes()));
      case Step.Selection(var selector, _) -> of(selector);
    };
  }

  /** What is reached from a nested scope, seen from the scope around it. */
  private static long outside(long inner) {
    long levels = inner & ~ARGUMENTS;
    long sticky = levels & (1L << HIGHEST);
    return (inner & ARGUMENTS) | (levels >>> 1) | sticky;
  }
}

package marketplace.sandbox.groq;

import java.util.List;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.SyntaxError;

/**
 * Compiles calls: of the query's own functions, of those that see their arguments unevaluated, and
 * of all others.
 */
final class CallCompiler {
  private final Compiler compiler;

  CallCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  Node compile(Expression.Call call, Place place) {
    var name = name(call);
    var custom = compiler.function(name);
    if (custom.isPresent()) {
      check(call, 1, 1);
      return custom.get().call(compiler.compile(call.arguments().getFirst(), place));
    }
    return switch (name) {
      case "global::select" -> select(call, place);
      case "global::coalesce" -> coalesce(compiler.compile(call.arguments(), place));
      case "global::count" -> count(call, place);
      case "global::boost" ->
          throw new SyntaxError(
              "boost() can only stand in score(), by itself or under '&&' and '||'", call.span());
      case "diff::changedAny" -> changed(call, place, Differences::changedAny);
      case "diff::changedOnly" -> changed(call, place, Differences::changedOnly);
      case "delta::changedAny" -> changedInDelta(call, place, Differences::changedAny);
      case "delta::changedOnly" -> changedInDelta(call, place, Differences::changedOnly);
      case "math::sum", "math::avg", "math::min", "math::max" -> total(call, name, place);
      default -> builtIn(call, name, place);
    };
  }

  static String name(Expression.Call call) {
    return call.namespace() + "::" + call.name();
  }

  private static String written(Expression.Call call) {
    return call.namespace().equals("global") ? call.name() : name(call);
  }

  private Node builtIn(Expression.Call call, String name, Place place) {
    var function = BuiltIns.find(name).orElseThrow(() -> unknown(call));
    check(call, function.fewest(), function.most());
    return function.call(compiler.compile(call.arguments(), place));
  }

  private static SyntaxError unknown(Expression.Call call) {
    return new SyntaxError("there is no function " + written(call) + "()", call.span());
  }

  static void check(Expression.Call call, int fewest, int most) {
    int given = call.arguments().size();
    if (given < fewest || given > most) {
      var wanted =
          fewest == most
              ? "" + fewest
              : most == Integer.MAX_VALUE ? "at least " + fewest : fewest + " or " + most;
      var arguments = wanted.endsWith("1") ? " argument" : " arguments";
      throw new SyntaxError(
          call.name() + "() takes " + wanted + arguments + ", not " + given, call.span());
    }
  }

  private Node select(Expression.Call call, Place place) {
    Node otherwise = Node.constant(Value.NULL);
    var arguments = call.arguments();
    for (int i = arguments.size() - 1; i >= 0; i--) {
      if (arguments.get(i) instanceof Expression.Pair(var condition, var result, _)) {
        otherwise =
            choice(compiler.compile(condition, place), compiler.compile(result, place), otherwise);
      } else if (i == arguments.size() - 1) {
        otherwise = compiler.compile(arguments.get(i), place);
      } else {
        throw new SyntaxError(
            "only the last argument of select() can stand without '=>'", call.span());
      }
    }
    return otherwise;
  }

  private static Node choice(Node condition, Node result, Node otherwise) {
    return scope -> condition.holds(scope) ? result.evaluate(scope) : otherwise.evaluate(scope);
  }

  private static Node coalesce(List<Node> arguments) {
    return scope -> {
      for (var argument : arguments) {
        var value = argument.evaluate(scope);
        if (!(value instanceof Value.Null)) {
          return value;
        }
      }
      return Value.NULL;
    };
  }

  private Node count(Expression.Call call, Place place) {
    check(call, 1, 1);
    var items = compiler.single(call.arguments().getFirst(), place);
    if (items instanceof Flow flow) {
      return scope -> new Value.Num(flow.count(scope));
    }
    return scope ->
        items.evaluate(scope) instanceof Value.Array(var array)
            ? new Value.Num(array.size())
            : Value.NULL;
  }

  private Node total(Expression.Call call, String name, Place place) {
    check(call, 1, 1);
    return MathFunctions.of(name, compiler.compile(call.arguments().getFirst(), place));
  }

  private interface Difference {
    boolean of(Value before, Value after, Selector selector, Scope scope);
  }

  private Node changed(Expression.Call call, Place place, Difference difference) {
    check(call, 3, 3);
    var before = compiler.compile(call.arguments().get(0), place);
    var after = compiler.compile(call.arguments().get(1), place);
    var selector =
        new SelectorCompiler(compiler, place).compile(call.arguments().get(2), call.span());
    return scope ->
        Value.Bool.of(
            difference.of(before.evaluate(scope), after.evaluate(scope), selector, scope));
  }

  private Node changedInDelta(Expression.Call call, Place place, Difference difference) {
    check(call, 1, 1);
    var selector =
        new SelectorCompiler(compiler, place).compile(call.arguments().getFirst(), call.span());
    return scope -> {
      var change = Changes.of(scope);
      return Value.Bool.of(difference.of(change.before(), change.after(), selector, scope));
    };
  }

  // Pipe functions

  Node pipe(Node base, Expression.Call call, Place place) {
    if (call.arguments().isEmpty()) {
      throw new SyntaxError(call.name() + "() takes at least 1 argument", call.span());
    }
    var inner = place.nested();
    return switch (name(call)) {
      case "global::order" ->
          new Ordering(call.arguments().stream().map(it -> key(it, inner)).toList()).of(base);
      case "global::score" ->
          new ScoreCompiler(compiler, inner, call.span()).compile(base, call.arguments());
      default ->
          throw new SyntaxError("there is no pipe function " + written(call) + "()", call.span());
    };
  }

  private Ordering.Key key(Expression argument, Place place) {
    return argument instanceof Expression.Ordering(var value, var descending, _)
        ? key(value, descending, place)
        : key(argument, false, place);
  }

  private Ordering.Key key(Expression value, boolean descending, Place place) {
    var path = FieldPath.of(value).filter(it -> !it.names().isEmpty());
    return new Ordering.Key(compiler.compile(value, place), descending, path);
  }
}

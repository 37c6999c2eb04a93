package marketplace.sandbox.groq;

import java.util.List;

/** A function of the language whose arguments are evaluated before it. */
record BuiltIn(int fewest, int most, Body body) {

  /** What the function does. */
  @FunctionalInterface
  interface Body {
    Value apply(List<Value> arguments, Scope scope);
  }

  /** What a function of one value does. */
  @FunctionalInterface
  interface OfOne {
    Value apply(Value argument);
  }

  /** What a function of two values does. */
  @FunctionalInterface
  interface OfTwo {
    Value apply(Value first, Value second);
  }

  /** What a function that is given nothing does. */
  @FunctionalInterface
  interface OfNone {
    Value apply(Scope scope);
  }

  static BuiltIn none(OfNone body) {
    return new BuiltIn(0, 0, (_, scope) -> body.apply(scope));
  }

  static BuiltIn one(OfOne body) {
    return new BuiltIn(1, 1, (arguments, _) -> body.apply(arguments.getFirst()));
  }

  static BuiltIn two(OfTwo body) {
    return new BuiltIn(
        2, 2, (arguments, _) -> body.apply(arguments.getFirst(), arguments.getLast()));
  }

  Node call(List<Node> arguments) {
    return switch (arguments.size()) {
      case 0 -> scope -> body.apply(List.of(), scope);
      case 1 -> {
        var argument = arguments.getFirst();
        yield scope -> body.apply(List.of(argument.evaluate(scope)), scope);
      }
      default ->
          scope ->
              body.apply(
                  arguments.stream().map(argument -> argument.evaluate(scope)).toList(), scope);
    };
  }
}

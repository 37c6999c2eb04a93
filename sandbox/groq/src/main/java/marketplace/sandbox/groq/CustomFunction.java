package marketplace.sandbox.groq;

import java.util.List;

/** A function that the query declares for itself. */
record CustomFunction(int parameters, Node body) {

  Node call(List<Node> arguments) {
    return scope ->
        body.evaluate(
            scope.call(arguments.stream().map(argument -> argument.evaluate(scope)).toList()));
  }
}

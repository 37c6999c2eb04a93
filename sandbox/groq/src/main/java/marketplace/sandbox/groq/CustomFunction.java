package marketplace.sandbox.groq;

import java.util.List;

/** A function of one argument that the query declares for itself. */
record CustomFunction(Node body) {

  Node call(Node argument) {
    return scope -> body.evaluate(scope.call(List.of(argument.evaluate(scope))));
  }
}

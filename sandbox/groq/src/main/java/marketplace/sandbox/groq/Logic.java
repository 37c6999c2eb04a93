package marketplace.sandbox.groq;

import java.util.List;

/**
 * The logical operators: what is neither true nor false is unknown, and may make the whole unknown.
 */
final class Logic {
  private Logic() {}

  static Node.Predicate not(Node operand) {
    return scope -> Truth.of(operand.evaluate(scope)).not();
  }

  record And(List<Node> terms) implements Node.Predicate {
    @Override
    public Truth test(Scope scope) {
      scope.run().visit(terms.size());
      var result = Truth.TRUE;
      for (var term : terms) {
        var truth = Truth.of(term.evaluate(scope));
        if (truth == Truth.FALSE) {
          return Truth.FALSE;
        }
        if (truth == Truth.UNKNOWN) {
          result = Truth.UNKNOWN;
        }
      }
      return result;
    }

    /** Unlike the test it need not tell false from unknown, and stops at the first of either. */
    @Override
    public boolean holds(Scope scope) {
      scope.run().visit(terms.size());
      for (var term : terms) {
        if (!term.holds(scope)) {
          return false;
        }
      }
      return true;
    }
  }

  record Or(List<Node> terms) implements Node.Predicate {
    @Override
    public Truth test(Scope scope) {
      scope.run().visit(terms.size());
      var result = Truth.FALSE;
      for (var term : terms) {
        var truth = Truth.of(term.evaluate(scope));
        if (truth == Truth.TRUE) {
          return Truth.TRUE;
        }
        if (truth == Truth.UNKNOWN) {
          result = Truth.UNKNOWN;
        }
      }
      return result;
    }
  }
}

package marketplace.sandbox.groq;

import java.util.List;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Expression.Operator;
import marketplace.sandbox.groq.syntax.Span;
import marketplace.sandbox.groq.syntax.SyntaxError;

/** Compiles the arguments of {@code score()} (GROQ, Score evaluation). */
final class ScoreCompiler {
  private final Compiler compiler;
  private final Place place;
  private final Span span;

  /** The span is what an error points at. */
  ScoreCompiler(Compiler compiler, Place place, Span span) {
    this.compiler = compiler;
    this.place = place;
    this.span = span;
  }

  Scoring compile(Node base, List<Expression> arguments) {
    return new Scoring(base, scores(arguments));
  }

  private List<Scoring.Score> scores(List<Expression> expressions) {
    return expressions.stream().map(this::score).toList();
  }

  private Scoring.Score score(Expression expression) {
    return switch (expression.bare()) {
      case Expression.And(var terms) -> {
        var scores = scores(terms);
        yield scope -> allOrNothing(scores, scope);
      }
      case Expression.Or(var terms) -> {
        var scores = scores(terms);
        yield scope -> scores.stream().mapToDouble(it -> it.of(scope)).sum();
      }
      case Expression.Binary match when match.operator() == Operator.MATCH ->
          new OperatorCompiler(compiler, place).matchScore(match);
      case Expression.Call call when CallCompiler.name(call).equals("global::boost") -> boost(call);
      case Expression other -> predicate(other);
    };
  }

  private static double allOrNothing(List<Scoring.Score> scores, Scope scope) {
    double sum = 0;
    for (var score : scores) {
      double part = score.of(scope);
      if (part <= 0) {
        return 0;
      }
      sum += part;
    }
    return sum;
  }

  private Scoring.Score boost(Expression.Call call) {
    CallCompiler.check(call, 2, 2);
    var score = score(call.arguments().getFirst());
    var amount = compiler.compile(call.arguments().getLast(), place);
    return scope -> {
      double plain = score.of(scope);
      return plain > 0 && amount.evaluate(scope) instanceof Value.Num(var more) && more >= 0
          ? plain + more
          : 0;
    };
  }

  private Scoring.Score predicate(Expression expression) {
    if (!mayBeTrue(expression)) {
      throw new SyntaxError("expected conditions in score(), which are true or false", span);
    }
    var node = compiler.compile(expression, place);
    return scope -> node.holds(scope) ? 1 : 0;
  }

  /** False where it can be told without data that the value is no truth value. */
  private static boolean mayBeTrue(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.ArrayLiteral _,
          Expression.ObjectLiteral _,
          Expression.Everything _,
          Expression.Signed _,
          Expression.PipeCall _ ->
          false;
      case Expression.Binary(var operator, _, _) -> !Constants.isArithmetic(operator);
      default -> true;
    };
  }
}

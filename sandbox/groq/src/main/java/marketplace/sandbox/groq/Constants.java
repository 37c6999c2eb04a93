package marketplace.sandbox.groq;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Expression.Operator;

/**
 * Expressions whose value is known before there is any data (GROQ, Constant expression evaluation).
 */
final class Constants {
  private static final Dataset NO_DATA = Dataset.of(List.of());

  private Constants() {}

  /** Whether it is made of literals, arithmetic and parameters of the query. */
  static boolean isConstant(Expression expression, Collection<String> arguments) {
    return switch (expression.bare()) {
      case Expression.NumberLiteral _, Expression.StringLiteral _ -> true;
      case Expression.Parameter(var name, _) -> !arguments.contains(name);
      case Expression.Signed(_, var operand) -> isConstant(operand, arguments);
      case Expression.Binary(var operator, var left, var right) when isArithmetic(operator) ->
          isConstant(left, arguments) && isConstant(right, arguments);
      default -> false;
    };
  }

  static boolean usesParameters(Expression constant) {
    return switch (constant.bare()) {
      case Expression.Parameter _ -> true;
      case Expression.Signed(_, var operand) -> usesParameters(operand);
      case Expression.Binary(_, var left, var right) ->
          usesParameters(left) || usesParameters(right);
      default -> false;
    };
  }

  static boolean isArithmetic(Operator operator) {
    return switch (operator) {
      case PLUS, MINUS, TIMES, DIVIDED_BY, MODULO, POWER -> true;
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, MATCH -> false;
    };
  }

  /** Empty where a parameter is missing. */
  static Optional<Value> evaluate(Expression constant, Map<String, Value> parameters) {
    return switch (constant.bare()) {
      case Expression.NumberLiteral(var number) -> Optional.of(Value.Num.of(number));
      case Expression.StringLiteral(var text) -> Optional.of(new Value.Text(text));
      case Expression.Parameter(var name, _) -> Optional.ofNullable(parameters.get(name));
      case Expression.Signed(var negative, var operand) ->
          evaluate(operand, parameters).map(it -> signed(negative, it));
      case Expression.Binary(var operator, var left, var right) ->
          evaluate(left, parameters)
              .flatMap(a -> evaluate(right, parameters).map(b -> calculate(operator, a, b)));
      default -> Optional.empty();
    };
  }

  /** Each calculation has a time of its own. */
  private static Run run() {
    return new Run(NO_DATA, Map.of(), Evaluation.standard(), 0);
  }

  private static Value signed(boolean negative, Value operand) {
    return operand instanceof Value.Num(var number)
        ? new Value.Num(negative ? -number : number)
        : Value.NULL;
  }

  private static Value calculate(Operator operator, Value a, Value b) {
    return switch (operator) {
      case PLUS -> Arithmetic.plus(a, b, run());
      case MINUS -> Arithmetic.minus(a, b);
      case TIMES -> Arithmetic.times(a, b);
      case DIVIDED_BY -> Arithmetic.dividedBy(a, b);
      case MODULO -> Arithmetic.modulo(a, b);
      case POWER -> Arithmetic.power(a, b);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, MATCH ->
          Value.NULL;
    };
  }
}

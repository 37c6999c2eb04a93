package marketplace.sandbox.groq.syntax;

import java.util.Map;
import java.util.Optional;
import marketplace.sandbox.groq.syntax.Expression.Operator;

/** How tightly each operator binds (GROQ, Precedence and associativity). */
final class Precedence {
  static final int PAIR = 1;
  static final int OR = 2;
  static final int AND = 3;
  static final int COMPARISON = 4;
  static final int RANGE = 5;
  static final int SUM = 6;
  static final int PRODUCT = 7;
  static final int NEGATION = 8;
  static final int POWER = 9;
  static final int PREFIX = 10;

  private static final Map<String, Infix> SYMBOLS =
      Map.ofEntries(
          Map.entry("=>", new Infix.Arrow(PAIR)),
          Map.entry("||", new Infix.Disjunction(OR)),
          Map.entry("&&", new Infix.Conjunction(AND)),
          Map.entry("==", new Infix.Operation(COMPARISON, Operator.EQUAL)),
          Map.entry("!=", new Infix.Operation(COMPARISON, Operator.NOT_EQUAL)),
          Map.entry("<", new Infix.Operation(COMPARISON, Operator.LESS)),
          Map.entry("<=", new Infix.Operation(COMPARISON, Operator.LESS_OR_EQUAL)),
          Map.entry(">", new Infix.Operation(COMPARISON, Operator.GREATER)),
          Map.entry(">=", new Infix.Operation(COMPARISON, Operator.GREATER_OR_EQUAL)),
          Map.entry("..", new Infix.Interval(RANGE)),
          Map.entry("...", new Infix.Interval(RANGE)),
          Map.entry("+", new Infix.Operation(SUM, Operator.PLUS)),
          Map.entry("-", new Infix.Operation(SUM, Operator.MINUS)),
          Map.entry("*", new Infix.Operation(PRODUCT, Operator.TIMES)),
          Map.entry("/", new Infix.Operation(PRODUCT, Operator.DIVIDED_BY)),
          Map.entry("%", new Infix.Operation(PRODUCT, Operator.MODULO)),
          Map.entry("**", new Infix.Operation(POWER, Operator.POWER)));

  private static final Map<String, Infix> WORDS =
      Map.of(
          "in", new Infix.Operation(COMPARISON, Operator.IN),
          "match", new Infix.Operation(COMPARISON, Operator.MATCH),
          "asc", new Infix.Direction(COMPARISON),
          "desc", new Infix.Direction(COMPARISON));

  private Precedence() {}

  static Optional<Infix> of(Token token) {
    return switch (token.kind()) {
      case SYMBOL -> Optional.ofNullable(SYMBOLS.get(token.text()));
      case NAME -> Optional.ofNullable(WORDS.get(token.text()));
      case NUMBER, TEXT, PARAMETER, END -> Optional.empty();
    };
  }

  /** What may follow an operand. */
  sealed interface Infix {
    int level();

    record Operation(int level, Operator operator) implements Infix {}

    record Conjunction(int level) implements Infix {}

    record Disjunction(int level) implements Infix {}

    record Interval(int level) implements Infix {}

    record Arrow(int level) implements Infix {}

    record Direction(int level) implements Infix {}
  }
}

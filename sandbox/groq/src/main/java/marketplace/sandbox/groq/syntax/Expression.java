package marketplace.sandbox.groq.syntax;

import java.util.List;

/** A query, or a part of one that has a value, as it was written. */
public sealed interface Expression {

  record NullLiteral() implements Expression {}

  record BooleanLiteral(boolean value) implements Expression {}

  record NumberLiteral(double value) implements Expression {}

  record StringLiteral(String value) implements Expression {}

  /** {@code [a, ...b]}. */
  record ArrayLiteral(List<Element> elements) implements Expression {}

  /** One place in an array literal; a spread one gives all items of an array. */
  record Element(Expression value, boolean spread) {}

  /** <code>{a, "b": c, ...}</code>, both as a literal and as the body of a projection. */
  record ObjectLiteral(List<Attribute> attributes) implements Expression {}

  /** {@code @}. */
  record This() implements Expression {}

  /** {@code *}. */
  record Everything() implements Expression {}

  /** {@code ^}, {@code ^.^} and so on. */
  record Parent(int levels, Span span) implements Expression {}

  /** An attribute of {@code @}, written as its bare name. */
  record Name(String name) implements Expression {}

  /** {@code $name}. */
  record Parameter(String name, Span span) implements Expression {}

  /** {@code (inner)}. */
  record Group(Expression inner) implements Expression {}

  /** {@code (a, b)}: only selectors have it. */
  record Tuple(List<Expression> members, Span span) implements Expression {}

  /** A value and the steps taken from it, such as {@code a.b[0]->{c}}. */
  record Traversal(Expression base, List<Step> steps) implements Expression {}

  /** {@code namespace::name(arguments)}; the namespace is {@code global} when none was written. */
  record Call(String namespace, String name, List<Expression> arguments, Span span)
      implements Expression {}

  /** {@code base | call}. */
  record PipeCall(Expression base, Call call) implements Expression {}

  record Not(Expression operand) implements Expression {}

  /** {@code +operand} or {@code -operand}. */
  record Signed(boolean negative, Expression operand) implements Expression {}

  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  /** Two or more terms joined by {@code &&}. */
  record And(List<Expression> terms) implements Expression {}

  /** Two or more terms joined by {@code ||}. */
  record Or(List<Expression> terms) implements Expression {}

  /** {@code start..end} when inclusive, else {@code start...end}. */
  record Range(Expression start, Expression end, boolean inclusive, Span span)
      implements Expression {}

  /** {@code condition => result}. */
  record Pair(Expression condition, Expression result, Span span) implements Expression {}

  /** {@code key asc} or {@code key desc}. */
  record Ordering(Expression key, boolean descending, Span span) implements Expression {}

  /** A binary operator with two operands that are always evaluated. */
  enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    IN,
    MATCH,
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    MODULO,
    POWER
  }

  /** Without the parentheses around it. */
  default Expression bare() {
    var expression = this;
    while (expression instanceof Group(var inner)) {
      expression = inner;
    }
    return expression;
  }
}

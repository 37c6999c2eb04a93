package marketplace.sandbox.groq.syntax;

import java.util.List;

/** A whole query: the functions it declares and the expression that uses them. */
public record Program(List<Declaration> functions, Expression body) {

  /** {@code fn namespace::name($parameter) = body;}. */
  public record Declaration(
      String namespace, String name, String parameter, Expression body, Span span) {}
}

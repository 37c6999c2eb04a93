package marketplace.sandbox.groq.syntax;

import java.util.List;
import java.util.Set;
import marketplace.sandbox.groq.syntax.Token.Kind;

/**
 * Reads the functions that a query declares (GROQ, Custom functions). As with Sanity, each has one
 * parameter and projects it.
 */
final class DeclarationParser {

  /** What may stand between the parameter and the projection. */
  private static final Set<List<Step>> WAYS =
      Set.of(
          List.of(),
          List.of(new Step.Dereference()),
          List.of(new Step.Items()),
          List.of(new Step.Items(), new Step.Dereference()));

  private final Parser parser;
  private final OperandParser operands;
  private final TokenStream tokens;
  private final Nesting nesting;

  DeclarationParser(Parser parser, OperandParser operands, TokenStream tokens, Nesting nesting) {
    this.parser = parser;
    this.operands = operands;
    this.tokens = tokens;
    this.nesting = nesting;
  }

  Program.Declaration declaration() {
    var first = tokens.take();
    var namespace = tokens.expectName("a namespace");
    tokens.expect("::");
    var name = tokens.expectName("a function's name");
    tokens.expect("(");
    var parameter = parameter();
    tokens.expect(")");
    tokens.expect("=");
    var body = body(parameter);
    tokens.expectEnd(";");
    operands.declare(namespace + "::" + name, nesting.height());
    return new Program.Declaration(
        namespace, name, parameter, body, first.span().to(tokens.last()));
  }

  private String parameter() {
    if (tokens.peek().kind() != Kind.PARAMETER) {
      throw tokens.expected("a parameter");
    }
    return tokens.take().text();
  }

  private Expression body(String parameter) {
    var first = tokens.peek().span();
    var body = parser.expression();
    if (!isProjection(body, parameter)) {
      throw new SyntaxError(
          "expected a projection of the parameter: ${...}, $->{...}, $[]{...} or $[]->{...}"
              .replace("$", "$" + parameter),
          first.to(tokens.last()));
    }
    return body;
  }

  private static boolean isProjection(Expression body, String parameter) {
    return body instanceof Expression.Traversal(Expression.Parameter(var name, _), var steps)
        && name.equals(parameter)
        && steps.getLast() instanceof Step.Projection
        && WAYS.contains(steps.subList(0, steps.size() - 1));
  }
}

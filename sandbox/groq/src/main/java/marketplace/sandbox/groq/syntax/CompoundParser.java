package marketplace.sandbox.groq.syntax;

import java.util.ArrayList;
import java.util.List;
import marketplace.sandbox.groq.syntax.Token.Kind;

/**
 * Reads what follows an operand: the steps of a traversal, and pipes into functions and
 * projections.
 */
final class CompoundParser {
  private final Parser parser;
  private final OperandParser operands;
  private final TokenStream tokens;
  private final Nesting nesting;

  CompoundParser(Parser parser, OperandParser operands, TokenStream tokens, Nesting nesting) {
    this.parser = parser;
    this.operands = operands;
    this.tokens = tokens;
    this.nesting = nesting;
  }

  Expression from(Expression first) {
    var base = first;
    var steps = new ArrayList<Step>();
    while (true) {
      int height = nesting.height();
      nesting.read(0);
      if (tokens.accept("|") && !tokens.peek().is("{")) {
        base = new Expression.PipeCall(traversal(base, steps), operands.call());
        steps.clear();
      } else if (!step(steps)) {
        nesting.read(height);
        return traversal(base, steps);
      }
      nesting.readOver(Math.max(height, nesting.height()));
    }
  }

  private static Expression traversal(Expression base, List<Step> steps) {
    return steps.isEmpty() ? base : new Expression.Traversal(base, List.copyOf(steps));
  }

  private boolean step(List<Step> steps) {
    var token = tokens.peek();
    if (token.kind() != Kind.SYMBOL) {
      return false;
    }
    return switch (token.text()) {
      case "." -> steps.add(dotted());
      case "[" -> steps.add(bracketed());
      case "{" -> steps.add(new Step.Projection(operands.object()));
      case "->" -> dereference(steps);
      default -> false;
    };
  }

  private Step dotted() {
    tokens.take();
    if (tokens.peek().is("(")) {
      var first = tokens.peek().span();
      var selector = operands.group();
      return new Step.Selection(selector, first.to(tokens.last()));
    }
    return new Step.Access(tokens.expectName("an attribute's name"));
  }

  private Step bracketed() {
    var open = tokens.take();
    if (tokens.accept("]")) {
      return new Step.Items();
    }
    var content = parser.expression();
    tokens.expectEnd("]");
    return content instanceof Expression.Range range
        ? new Step.Slice(range)
        : new Step.Bracket(content, open.span().to(tokens.last()));
  }

  /**
   * An arrow, and the name of an attribute that may follow it; {@code in} and its like are names
   * only if they touch it.
   */
  private boolean dereference(List<Step> steps) {
    var arrow = tokens.take();
    steps.add(new Step.Dereference());
    var next = tokens.peek();
    boolean touching = next.span().start() == arrow.span().end();
    if (next.kind() == Kind.NAME && (touching || Precedence.of(next).isEmpty())) {
      steps.add(new Step.Access(tokens.take().text()));
    }
    return true;
  }
}

package marketplace.sandbox.groq.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marketplace.sandbox.groq.syntax.Expression.Binary;
import marketplace.sandbox.groq.syntax.Expression.Operator;
import marketplace.sandbox.groq.syntax.Token.Kind;

/**
 * Reads a query into its tree by precedence climbing. The tree's height is bounded, so that
 * whatever walks it may recurse.
 */
public final class Parser {
  private final TokenStream tokens;
  private final Nesting nesting;
  private final OperandParser operands;
  private final DeclarationParser declarations;

  private Parser(List<Token> tokens) {
    this.tokens = new TokenStream(tokens);
    this.nesting = new Nesting(this.tokens);
    this.operands = new OperandParser(this, this.tokens, nesting);
    this.declarations = new DeclarationParser(this, operands, this.tokens, nesting);
  }

  /**
   * Reads a query.
   *
   * @throws SyntaxError where the text stops being GROQ
   */
  public static Program parse(String text) {
    return new Parser(Lexer.tokens(text)).program();
  }

  /**
   * Reads a query that may use these parameters and, in its functions, their own.
   *
   * @throws SyntaxError where the text stops being GROQ, or uses another parameter
   */
  public static Program parse(String text, Set<String> parameters) {
    var tokens = Lexer.tokens(text);
    var program = new Parser(tokens).program();
    for (var token : tokens) {
      if (token.kind() == Kind.PARAMETER
          && !parameters.contains(token.text())
          && program.functions().stream().noneMatch(function -> isParameter(token, function))) {
        throw new SyntaxError("the parameter $" + token.text() + " was not given", token.span());
      }
    }
    return program;
  }

  private static boolean isParameter(Token token, Program.Declaration function) {
    return function.parameter().equals(token.text()) && function.span().contains(token.span());
  }

  private Program program() {
    var functions = new ArrayList<Program.Declaration>();
    while (tokens.peek().isWord("fn") && tokens.peek(1).kind() == Kind.NAME) {
      functions.add(declarations.declaration());
    }
    var body = expression();
    if (tokens.peek().kind() != Kind.END) {
      throw tokens.expected("an operator or the end of the query");
    }
    return new Program(List.copyOf(functions), body);
  }

  /** Reads an expression of any precedence. */
  Expression expression() {
    return expression(Precedence.PAIR);
  }

  private Expression expression(int minimum) {
    nesting.enter();
    var left = operand();
    for (var infix = infix(minimum); infix.isPresent(); infix = infix(minimum)) {
      int height = nesting.height();
      left = extend(left, infix.get());
      nesting.readOver(Math.max(height, nesting.height()));
    }
    nesting.leave();
    return left;
  }

  private Expression operand() {
    if (tokens.accept("+")) {
      return over(new Expression.Signed(false, expression(Precedence.PREFIX)));
    }
    if (tokens.accept("-")) {
      return over(new Expression.Signed(true, expression(Precedence.NEGATION)));
    }
    if (tokens.accept("!")) {
      return over(new Expression.Not(expression(Precedence.PREFIX)));
    }
    return operands.compound();
  }

  private Expression over(Expression expression) {
    nesting.readOver(nesting.height());
    return expression;
  }

  private Optional<Precedence.Infix> infix(int minimum) {
    return Precedence.of(tokens.peek()).filter(infix -> infix.level() >= minimum);
  }

  private Expression extend(Expression left, Precedence.Infix infix) {
    var token = tokens.take();
    nesting.read(0);
    return switch (infix) {
      case Precedence.Infix.Operation(var level, var operator) -> operation(left, operator, level);
      case Precedence.Infix.Conjunction(var level) -> new Expression.And(terms(left, "&&", level));
      case Precedence.Infix.Disjunction(var level) -> new Expression.Or(terms(left, "||", level));
      case Precedence.Infix.Interval(var level) ->
          new Expression.Range(left, single(level), token.is(".."), token.span());
      case Precedence.Infix.Arrow(var level) ->
          new Expression.Pair(left, single(level), token.span());
      case Precedence.Infix.Direction _ ->
          new Expression.Ordering(left, token.isWord("desc"), token.span());
    };
  }

  private Expression operation(Expression left, Operator operator, int level) {
    return switch (level) {
      case Precedence.COMPARISON -> new Binary(operator, left, single(level));
      // Right-associative, and the exponent may be negative
      case Precedence.POWER -> new Binary(operator, left, expression(Precedence.NEGATION));
      default -> new Binary(operator, left, expression(level + 1));
    };
  }

  /** The right side of an operator that does not chain. */
  private Expression single(int level) {
    var right = expression(level + 1);
    var next = Precedence.of(tokens.peek());
    if (next.isPresent()
        && next.get().level() == level
        && !(next.get() instanceof Precedence.Infix.Direction)) {
      throw new SyntaxError(
          "operators of this kind do not chain; use parentheses", tokens.peek().span());
    }
    return right;
  }

  private List<Expression> terms(Expression first, String symbol, int level) {
    var terms = new ArrayList<Expression>();
    terms.add(first);
    int tallest = 0;
    do {
      terms.add(expression(level + 1));
      tallest = Math.max(tallest, nesting.height());
    } while (tokens.accept(symbol));
    nesting.read(tallest);
    return List.copyOf(terms);
  }
}

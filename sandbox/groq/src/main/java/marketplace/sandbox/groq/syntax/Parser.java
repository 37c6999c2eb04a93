package marketplace.sandbox.groq.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marketplace.sandbox.groq.syntax.Expression.Binary;
import marketplace.sandbox.groq.syntax.Expression.Call;
import marketplace.sandbox.groq.syntax.Expression.Operator;
import marketplace.sandbox.groq.syntax.Token.Kind;

/**
 * Reads a query into its tree by precedence climbing. The tree's height is bounded, so that
 * whatever walks it may recurse.
 */
public final class Parser {

  /** More levels than people write, and few enough to recurse over on any thread's stack. */
  static final int MAX_HEIGHT = 300;

  private final List<Token> tokens;
  private final Map<String, Integer> declaredHeights = new HashMap<>();
  private int at;
  private int depth;

  /** The height of the expression that was read last. */
  private int height;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
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
    var known = new HashSet<>(parameters);
    program.functions().forEach(function -> known.addAll(function.parameters()));
    for (var token : tokens) {
      if (token.kind() == Kind.PARAMETER && !known.contains(token.text())) {
        throw new SyntaxError("the parameter $" + token.text() + " was not given", token.span());
      }
    }
    return program;
  }

  private Program program() {
    var functions = new ArrayList<Program.Declaration>();
    while (peek().isWord("fn") && peek(1).kind() == Kind.NAME) {
      functions.add(declaration());
    }
    var body = expression(Precedence.PAIR);
    if (peek().kind() != Kind.END) {
      throw expected("an operator or the end of the query");
    }
    return new Program(List.copyOf(functions), body);
  }

  private Program.Declaration declaration() {
    var first = take();
    var namespace = name("a namespace");
    expect("::");
    var name = name("a function's name");
    var parameters = new ArrayList<String>();
    expect("(");
    while (!accept(")")) {
      if (peek().kind() != Kind.PARAMETER) {
        throw expected("a parameter");
      }
      parameters.add(take().text());
      separator(")");
    }
    expect("=");
    var body = expression(Precedence.PAIR);
    expect(";");
    declaredHeights.put(namespace + "::" + name, height);
    return new Program.Declaration(
        namespace, name, List.copyOf(parameters), body, first.span().to(last()));
  }

  // Expressions

  Expression expression(int minimum) {
    if (++depth > MAX_HEIGHT) {
      throw tooDeep();
    }
    var left = operand();
    int leftHeight = height;
    for (var infix = infix(minimum); infix.isPresent(); infix = infix(minimum)) {
      left = extend(left, infix.get());
      leftHeight = higher(Math.max(leftHeight, height));
    }
    height = leftHeight;
    depth--;
    return left;
  }

  private Optional<Precedence.Infix> infix(int minimum) {
    return Precedence.of(peek()).filter(infix -> infix.level() >= minimum);
  }

  private Expression extend(Expression left, Precedence.Infix infix) {
    var token = take();
    height = 0;
    return switch (infix) {
      case Precedence.Infix.Operation(var level, var operator) -> operation(left, operator, level);
      case Precedence.Infix.Conjunction(var level) -> new Expression.And(terms(left, "&&", level));
      case Precedence.Infix.Disjunction(var level) -> new Expression.Or(terms(left, "||", level));
      case Precedence.Infix.Interval(var level) -> {
        var end = single(level);
        yield new Expression.Range(left, end, token.is(".."), token.span());
      }
      case Precedence.Infix.Arrow(var level) ->
          new Expression.Pair(left, single(level), token.span());
      case Precedence.Infix.Direction _ ->
          new Expression.Ordering(left, token.isWord("desc"), token.span());
    };
  }

  private Expression operation(Expression left, Operator operator, int level) {
    return switch (level) {
      case Precedence.COMPARISON -> new Binary(operator, left, single(level));
      case Precedence.POWER -> new Binary(operator, left, expression(Precedence.NEGATION));
      default -> new Binary(operator, left, expression(level + 1));
    };
  }

  /** The right side of an operator that does not chain. */
  private Expression single(int level) {
    var right = expression(level + 1);
    var next = Precedence.of(peek());
    if (next.isPresent()
        && next.get().level() == level
        && !(next.get() instanceof Precedence.Infix.Direction)) {
      throw new SyntaxError("operators of this kind do not chain; use parentheses", peek().span());
    }
    return right;
  }

  private List<Expression> terms(Expression first, String symbol, int level) {
    var terms = new ArrayList<Expression>();
    terms.add(first);
    int tallest = 0;
    do {
      terms.add(expression(level + 1));
      tallest = Math.max(tallest, height);
    } while (accept(symbol));
    height = tallest;
    return List.copyOf(terms);
  }

  private Expression operand() {
    var token = peek();
    if (token.is("+")) {
      take();
      return higherBy(new Expression.Signed(false, expression(Precedence.PREFIX)));
    }
    if (token.is("-")) {
      take();
      return higherBy(new Expression.Signed(true, expression(Precedence.NEGATION)));
    }
    if (token.is("!")) {
      take();
      return higherBy(new Expression.Not(expression(Precedence.PREFIX)));
    }
    height = 1;
    return compound(primary());
  }

  private Expression primary() {
    var token = peek();
    return switch (token.kind()) {
      case NUMBER -> new Expression.NumberLiteral(Double.parseDouble(take().text()));
      case TEXT -> new Expression.StringLiteral(take().text());
      case PARAMETER -> new Expression.Parameter(take().text(), token.span());
      case NAME -> named();
      case SYMBOL -> symbol(token);
      case END -> throw expected("an expression");
    };
  }

  private Expression symbol(Token token) {
    return switch (token.text()) {
      case "@" -> {
        take();
        yield new Expression.This();
      }
      case "*" -> {
        take();
        yield new Expression.Everything();
      }
      case "^" -> parent();
      case "(" -> group();
      case "[" -> array();
      case "{" -> object();
      default -> throw expected("an expression");
    };
  }

  private Expression parent() {
    var first = take();
    int levels = 1;
    while (peek().is(".") && peek(1).is("^")) {
      at += 2;
      levels++;
    }
    return new Expression.Parent(levels, first.span().to(last()));
  }

  private Expression group() {
    var open = take();
    var members = new ArrayList<Expression>();
    int tallest = 0;
    do {
      members.add(expression(Precedence.PAIR));
      tallest = Math.max(tallest, height);
    } while (accept(","));
    expect(")");
    height = higher(tallest);
    return members.size() == 1
        ? new Expression.Group(members.getFirst())
        : new Expression.Tuple(List.copyOf(members), open.span().to(last()));
  }

  private Expression named() {
    if (peek(1).is("(") || peek(1).is("::")) {
      return call();
    }
    var name = take().text();
    return switch (name) {
      case "true" -> new Expression.BooleanLiteral(true);
      case "false" -> new Expression.BooleanLiteral(false);
      case "null" -> new Expression.NullLiteral();
      default -> new Expression.Name(name);
    };
  }

  private Call call() {
    var first = peek();
    var name = name("a function's name");
    var namespace = "global";
    if (accept("::")) {
      namespace = name;
      name = name("a function's name");
    }
    expect("(");
    var arguments = new ArrayList<Expression>();
    int tallest = declaredHeights.getOrDefault(namespace + "::" + name, 0);
    while (!accept(")")) {
      arguments.add(expression(Precedence.PAIR));
      tallest = Math.max(tallest, height);
      separator(")");
    }
    height = higher(tallest);
    return new Call(namespace, name, List.copyOf(arguments), first.span().to(last()));
  }

  private Expression array() {
    take();
    var elements = new ArrayList<Expression.Element>();
    int tallest = 0;
    while (!accept("]")) {
      boolean spread = accept("...");
      elements.add(new Expression.Element(expression(Precedence.PAIR), spread));
      tallest = Math.max(tallest, height);
      separator("]");
    }
    height = higher(tallest);
    return new Expression.ArrayLiteral(List.copyOf(elements));
  }

  private Expression.ObjectLiteral object() {
    expect("{");
    var attributes = new ArrayList<Attribute>();
    int tallest = 0;
    while (!accept("}")) {
      height = 0;
      attributes.add(attribute());
      tallest = Math.max(tallest, height);
      separator("}");
    }
    height = higher(tallest);
    return new Expression.ObjectLiteral(List.copyOf(attributes));
  }

  private Attribute attribute() {
    if (accept("...")) {
      return spread();
    }
    if (peek().kind() == Kind.TEXT && peek(1).is(":")) {
      var name = take().text();
      take();
      return new Attribute.Named(name, expression(Precedence.PAIR));
    }
    var first = peek().span();
    var value = expression(Precedence.PAIR);
    if (value instanceof Expression.Pair(var condition, var result, _)) {
      return new Attribute.Conditional(condition, result);
    }
    return new Attribute.Named(AttributeName.of(value, first.to(last())), value);
  }

  private Attribute spread() {
    if (peek().is(",") || peek().is("}")) {
      return new Attribute.Spread(new Expression.This());
    }
    var value = expression(Precedence.PAIR);
    return value instanceof Expression.Pair(var condition, var result, _)
        ? new Attribute.Conditional(condition, result)
        : new Attribute.Spread(value);
  }

  // Compound expressions

  private Expression compound(Expression first) {
    var base = first;
    var steps = new ArrayList<Step>();
    int tallest = height;
    while (true) {
      height = 0;
      if (peek().is("|")) {
        take();
        if (!peek().is("{")) {
          base = new Expression.PipeCall(traversal(base, steps), pipeCall());
          steps = new ArrayList<>();
          tallest = higher(Math.max(tallest, height));
          continue;
        }
      }
      if (!step(steps)) {
        height = tallest;
        return traversal(base, steps);
      }
      tallest = higher(Math.max(tallest, height));
    }
  }

  private static Expression traversal(Expression base, List<Step> steps) {
    return steps.isEmpty() ? base : new Expression.Traversal(base, List.copyOf(steps));
  }

  private Call pipeCall() {
    if (peek().kind() != Kind.NAME || !(peek(1).is("(") || peek(1).is("::"))) {
      throw expected("a pipe function or a projection");
    }
    return call();
  }

  private boolean step(List<Step> steps) {
    var token = peek();
    if (token.kind() != Kind.SYMBOL) {
      return false;
    }
    return switch (token.text()) {
      case "." -> steps.add(dotted());
      case "[" -> steps.add(bracketed());
      case "{" -> steps.add(new Step.Projection(object()));
      case "->" -> dereference(steps);
      default -> false;
    };
  }

  private Step dotted() {
    take();
    if (peek().is("(")) {
      var first = peek().span();
      var selector = group();
      return new Step.Selection(selector, first.to(last()));
    }
    return new Step.Access(name("an attribute's name"));
  }

  private Step bracketed() {
    var open = take();
    if (accept("]")) {
      return new Step.Items();
    }
    var content = expression(Precedence.PAIR);
    expect("]");
    return content instanceof Expression.Range range
        ? new Step.Slice(range)
        : new Step.Bracket(content, open.span().to(last()));
  }

  private boolean dereference(List<Step> steps) {
    var arrow = take();
    steps.add(new Step.Dereference());
    var next = peek();
    boolean touching = next.span().start() == arrow.span().end();
    if (next.kind() == Kind.NAME && (touching || Precedence.of(next).isEmpty())) {
      steps.add(new Step.Access(take().text()));
    }
    return true;
  }

  // Tokens

  private Token peek() {
    return tokens.get(at);
  }

  private Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private Token take() {
    return tokens.get(at++);
  }

  private Span last() {
    return tokens.get(at - 1).span();
  }

  private boolean accept(String symbol) {
    if (!peek().is(symbol)) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(String symbol) {
    if (!accept(symbol)) {
      throw expected("'" + symbol + "'");
    }
  }

  /** A comma, which may also trail, or the closing symbol, which stays. */
  private void separator(String close) {
    if (!accept(",") && !peek().is(close)) {
      throw expected("',' or '" + close + "'");
    }
  }

  private String name(String what) {
    if (peek().kind() != Kind.NAME) {
      throw expected(what);
    }
    return take().text();
  }

  private SyntaxError expected(String what) {
    return new SyntaxError("expected " + what + ", found " + peek().described(), peek().span());
  }

  private int higher(int than) {
    if (than >= MAX_HEIGHT) {
      throw tooDeep();
    }
    return than + 1;
  }

  private Expression higherBy(Expression expression) {
    height = higher(height);
    return expression;
  }

  private SyntaxError tooDeep() {
    return new SyntaxError("nested more than " + MAX_HEIGHT + " levels deep", peek().span());
  }
}

package marketplace.sandbox.groq.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marketplace.sandbox.groq.syntax.Expression.Call;
import marketplace.sandbox.groq.syntax.Token.Kind;

/**
 * Reads what operators stand between: literals, names, calls, and what is in brackets of any kind.
 */
final class OperandParser {
  private final Parser parser;
  private final TokenStream tokens;
  private final Nesting nesting;
  private final CompoundParser compounds;
  private final Map<String, Integer> declaredHeights = new HashMap<>();

  OperandParser(Parser parser, TokenStream tokens, Nesting nesting) {
    this.parser = parser;
    this.tokens = tokens;
    this.nesting = nesting;
    this.compounds = new CompoundParser(parser, this, tokens, nesting);
  }

  /** From now on calls of this function are as high as its body. */
  void declare(String function, int height) {
    declaredHeights.put(function, height);
  }

  /** An operand with the steps taken from it. */
  Expression compound() {
    nesting.read(1);
    return compounds.from(primary());
  }

  private Expression primary() {
    var token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> new Expression.NumberLiteral(Double.parseDouble(tokens.take().text()));
      case TEXT -> new Expression.StringLiteral(tokens.take().text());
      case PARAMETER -> new Expression.Parameter(tokens.take().text(), token.span());
      case NAME -> named();
      case SYMBOL -> symbol(token);
      case END -> throw tokens.expected("an expression");
    };
  }

  private Expression symbol(Token token) {
    return switch (token.text()) {
      case "@" -> taken(new Expression.This());
      case "*" -> taken(new Expression.Everything());
      case "^" -> parent();
      case "(" -> group();
      case "[" -> array();
      case "{" -> object();
      default -> throw tokens.expected("an expression");
    };
  }

  private Expression taken(Expression expression) {
    tokens.take();
    return expression;
  }

  private Expression parent() {
    var first = tokens.take();
    int levels = 1;
    while (tokens.peek().is(".") && tokens.peek(1).is("^")) {
      tokens.take();
      tokens.take();
      levels++;
    }
    return new Expression.Parent(levels, first.span().to(tokens.last()));
  }

  /** Parentheses around an expression, or around several where a selector is meant. */
  Expression group() {
    var open = tokens.take();
    var members = new ArrayList<Expression>();
    int tallest = 0;
    do {
      members.add(parser.expression());
      tallest = Math.max(tallest, nesting.height());
    } while (tokens.accept(","));
    tokens.expectEnd(")");
    nesting.readOver(tallest);
    return members.size() == 1
        ? new Expression.Group(members.getFirst())
        : new Expression.Tuple(List.copyOf(members), open.span().to(tokens.last()));
  }

  private Expression named() {
    if (tokens.peek(1).is("(") || tokens.peek(1).is("::")) {
      return call();
    }
    var name = tokens.take().text();
    return switch (name) {
      case "true" -> new Expression.BooleanLiteral(true);
      case "false" -> new Expression.BooleanLiteral(false);
      case "null" -> new Expression.NullLiteral();
      default -> new Expression.Name(name);
    };
  }

  Call call() {
    var first = tokens.peek();
    if (first.kind() != Kind.NAME || !(tokens.peek(1).is("(") || tokens.peek(1).is("::"))) {
      throw tokens.expected("a pipe function or a projection");
    }
    var name = tokens.take().text();
    var namespace = "global";
    if (tokens.accept("::")) {
      namespace = name;
      name = tokens.expectName("a function's name");
    }
    tokens.expect("(");
    var arguments = arguments(declaredHeights.getOrDefault(namespace + "::" + name, 0));
    return new Call(namespace, name, arguments, first.span().to(tokens.last()));
  }

  private List<Expression> arguments(int bodyHeight) {
    var arguments = new ArrayList<Expression>();
    int tallest = bodyHeight;
    while (!tokens.accept(")")) {
      arguments.add(parser.expression());
      tallest = Math.max(tallest, nesting.height());
      tokens.expectSeparator(")");
    }
    nesting.readOver(tallest);
    return List.copyOf(arguments);
  }

  private Expression array() {
    tokens.take();
    var elements = new ArrayList<Expression.Element>();
    int tallest = 0;
    while (!tokens.accept("]")) {
      boolean spread = tokens.accept("...");
      elements.add(new Expression.Element(parser.expression(), spread));
      tallest = Math.max(tallest, nesting.height());
      tokens.expectSeparator("]");
    }
    nesting.readOver(tallest);
    return new Expression.ArrayLiteral(List.copyOf(elements));
  }

  Expression.ObjectLiteral object() {
    tokens.take();
    var attributes = new ArrayList<Attribute>();
    int tallest = 0;
    while (!tokens.accept("}")) {
      nesting.read(0);
      attributes.add(attribute());
      tallest = Math.max(tallest, nesting.height());
      tokens.expectSeparator("}");
    }
    nesting.readOver(tallest);
    return new Expression.ObjectLiteral(List.copyOf(attributes));
  }

  private Attribute attribute() {
    if (tokens.accept("...")) {
      return spread();
    }
    if (tokens.peek().kind() == Kind.TEXT && tokens.peek(1).is(":")) {
      var name = tokens.take().text();
      tokens.take();
      return new Attribute.Named(name, parser.expression());
    }
    var first = tokens.peek().span();
    var value = parser.expression();
    if (tokens.peek().is(":") && value instanceof Expression.Name(var name)) {
      throw new SyntaxError("expected quotes around this name: \"" + name + "\": value", first);
    }
    if (value instanceof Expression.Pair(var condition, var result, _)) {
      return new Attribute.Conditional(condition, result);
    }
    return new Attribute.Named(AttributeName.of(value, first.to(tokens.last())), value);
  }

  private Attribute spread() {
    if (tokens.peek().is(",") || tokens.peek().is("}")) {
      return new Attribute.Spread(new Expression.This());
    }
    var value = parser.expression();
    return value instanceof Expression.Pair(var condition, var result, _)
        ? new Attribute.Conditional(condition, result)
        : new Attribute.Spread(value);
  }
}

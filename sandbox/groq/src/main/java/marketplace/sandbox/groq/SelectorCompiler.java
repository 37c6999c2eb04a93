package marketplace.sandbox.groq;

import java.util.List;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Span;
import marketplace.sandbox.groq.syntax.Step;
import marketplace.sandbox.groq.syntax.SyntaxError;

/** Compiles selectors, the part of the language that speaks of places instead of values. */
final class SelectorCompiler {
  private final Compiler compiler;
  private final Place place;

  SelectorCompiler(Compiler compiler, Place place) {
    this.compiler = compiler;
    this.place = place;
  }

  /** Compiles an expression that must be a selector; the span is what an error points at. */
  Selector compile(Expression expression, Span span) {
    return switch (expression) {
      case Expression.Name(var name) -> Selector.attribute(name);
      case Expression.Group(var inner) -> compile(inner, span);
      case Expression.Tuple(var members, var own) -> any(members, own);
      case Expression.Call call when isAnywhere(call) ->
          Selector.anywhere(condition(call.arguments().getFirst()));
      case Expression.Traversal(var base, var steps) -> {
        var selector = compile(base, span);
        for (var step : steps) {
          selector = selector.then(step(step, span));
        }
        yield selector;
      }
      default -> throw notSelector(span);
    };
  }

  private static SyntaxError notSelector(Span span) {
    return new SyntaxError("expected a selector, such as a.b or (a, b[].c)", span);
  }

  private static boolean isAnywhere(Expression.Call call) {
    return call.namespace().equals("global")
        && call.name().equals("anywhere")
        && call.arguments().size() == 1;
  }

  private Node condition(Expression expression) {
    return compiler.compile(expression, place.nested());
  }

  private Selector any(List<Expression> members, Span span) {
    var selectors = members.stream().map(member -> compile(member, span)).toList();
    return (path, value, scope, found) ->
        selectors.forEach(it -> it.select(path, value, scope, found));
  }

  private Selector step(Step step, Span span) {
    return switch (step) {
      case Step.Access(var name) -> Selector.attribute(name);
      case Step.Items() -> Selector.items(Node.constant(Value.Bool.TRUE));
      case Step.Bracket(var content, var own) -> bracket(content, own);
      case Step.Selection(var selector, var own) -> compile(selector, own);
      case Step.Slice _, Step.Projection _, Step.Dereference _ -> throw notSelector(span);
    };
  }

  private Selector bracket(Expression content, Span span) {
    return switch (compiler.constant(content, place).orElse(Value.NULL)) {
      case Value.Text(var name) -> Selector.attribute(name);
      case Value.Num _ -> throw notSelector(span);
      default -> Selector.items(condition(content));
    };
  }
}

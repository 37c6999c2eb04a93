package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marketplace.sandbox.groq.Traversal.Shape;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Span;
import marketplace.sandbox.groq.syntax.Step;
import marketplace.sandbox.groq.syntax.SyntaxError;

/**
 * Compiles traversals: combines their steps by shape, and finds a better source than the whole
 * dataset.
 */
final class TraversalCompiler {
  private final Compiler compiler;

  TraversalCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  Node compile(Expression.Traversal traversal, Place place) {
    var steps = traversal.steps();
    var combined = combine(steps, 0, place);
    if (startsWithArray(traversal.base())) {
      combined = before(Steps.ITEMS, combined);
    }
    return combined.over(source(traversal.base(), place));
  }

  private static boolean startsWithArray(Expression base) {
    return base instanceof Expression.Everything
        || base instanceof Expression.ArrayLiteral
        || base instanceof Expression.PipeCall;
  }

  /** The whole dataset is never collected before it is known which of it is asked for. */
  Node source(Expression base, Place place) {
    return base.bare() instanceof Expression.Everything
        ? Scan.EVERYTHING
        : compiler.compile(base, place);
  }

  private Traversal combine(List<Step> steps, int from, Place place) {
    var step = step(steps.get(from), place);
    return from + 1 == steps.size()
        ? step
        : before(step, steps.get(from), combine(steps, from + 1, place));
  }

  private static Traversal before(Traversal first, Step step, Traversal rest) {
    return step instanceof Step.Projection ? beforeProjected(first, rest) : before(first, rest);
  }

  /** The rules of GROQ for what follows a step that is no projection. */
  private static Traversal before(Traversal first, Traversal rest) {
    return switch (first.shape()) {
      case PLAIN, TARGET ->
          Combined.joined(givesArray(rest) ? Shape.TARGET : Shape.PLAIN, first, rest);
      case SOURCE -> Combined.joined(givesArray(rest) ? Shape.ARRAY : Shape.SOURCE, first, rest);
      case ARRAY ->
          switch (rest.shape()) {
            case ARRAY -> Combined.joined(Shape.ARRAY, first, rest);
            case SOURCE -> Combined.joined(Shape.SOURCE, first, rest);
            case PLAIN -> Combined.mapped(first, rest);
            case TARGET -> Combined.flatMapped(first, rest);
          };
    };
  }

  private static Traversal beforeProjected(Traversal projection, Traversal rest) {
    return switch (rest.shape()) {
      case PLAIN -> Combined.joined(Shape.PLAIN, projection, rest);
      case TARGET -> Combined.joined(Shape.TARGET, projection, rest);
      case ARRAY -> Combined.innerMapped(Shape.ARRAY, projection, rest);
      case SOURCE -> Combined.innerMapped(Shape.SOURCE, projection, rest);
    };
  }

  private static boolean givesArray(Traversal traversal) {
    return traversal.shape() == Shape.ARRAY || traversal.shape() == Shape.TARGET;
  }

  private Traversal step(Step step, Place place) {
    return switch (step) {
      case Step.Access(var name) -> Steps.access(name);
      case Step.Items() -> Steps.ITEMS;
      case Step.Dereference() -> Steps.DEREFERENCE;
      case Step.Bracket(var content, var span) -> bracket(content, span, place);
      case Step.Slice(var range) -> Steps.slice(slice(range, place));
      case Step.Projection(var object) -> Steps.projection(compiler.object(object, place.nested()));
      case Step.Selection(_, var span) ->
          throw new SyntaxError("expected an attribute's name after '.'", span);
    };
  }

  /**
   * What its content is decides what the brackets are (GROQ, Disambiguating square bracket
   * traversal).
   */
  private Traversal bracket(Expression content, Span span, Place place) {
    return switch (compiler.constant(content, place).orElse(Value.NULL)) {
      case Value.Text(var name) -> Steps.access(name);
      case Value.Num(var number) -> Steps.element(index(number, span));
      default -> filter(content, place.nested());
    };
  }

  private Traversal filter(Expression content, Place place) {
    return Steps.filter(
        compiler.compile(content, place), new Planner(compiler, place).terms(content));
  }

  private static int index(double number, Span span) {
    if (number != Math.rint(number)) {
      throw new SyntaxError("an index must be a whole number", span);
    }
    return (int) number;
  }

  private Slice slice(Expression.Range range, Place place) {
    return new Slice(
        bound(range.start(), range, place), bound(range.end(), range, place), range.inclusive());
  }

  private Node bound(Expression bound, Expression.Range range, Place place) {
    if (!Constants.isConstant(bound, place.arguments())) {
      throw new SyntaxError("the bounds of a slice must be constant", range.span());
    }
    if (!Constants.usesParameters(bound)
        && !isWhole(compiler.constant(bound, place).orElse(Value.NULL))) {
      throw new SyntaxError("the bounds of a slice must be whole numbers", range.span());
    }
    return compiler.compile(bound, place);
  }

  private static boolean isWhole(Value value) {
    return value instanceof Value.Num(var number) && number == Math.rint(number);
  }

  /** The filters that directly follow {@code *} at the beginning of a query. */
  Optional<Node> leadingFilter(Expression query) {
    return switch (query.bare()) {
      case Expression.Everything() -> Optional.of(Node.constant(Value.Bool.TRUE));
      case Expression.PipeCall(var base, _) -> leadingFilter(base);
      case Expression.Traversal(var base, var steps) when base instanceof Expression.Everything ->
          Optional.of(new Logic.And(filters(steps)));
      case Expression.Traversal(var base, _) -> leadingFilter(base);
      default -> Optional.empty();
    };
  }

  private List<Node> filters(List<Step> steps) {
    var filters = new ArrayList<Node>();
    var place = Place.query();
    for (var step : steps) {
      if (step instanceof Step.Bracket(var content, _)
          && compiler.constant(content, place).isEmpty()) {
        filters.add(compiler.compile(content, place.nested()));
      } else if (!(step instanceof Step.Items)) {
        break;
      }
    }
    return filters;
  }
}

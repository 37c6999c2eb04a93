package marketplace.sandbox.groq;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import marketplace.sandbox.groq.Term.Access;
import marketplace.sandbox.groq.Term.Keyed;
import marketplace.sandbox.groq.Term.Kind;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Expression.Operator;
import marketplace.sandbox.groq.syntax.Step;

/** Finds out how an index could find the documents of which a condition is true. */
final class Accesses {
  private static final FieldPath ID = FieldPath.of("_id");
  private static final FieldPath TYPE = FieldPath.of("_type");

  private final Compiler compiler;
  private final Place place;

  Accesses(Compiler compiler, Place place) {
    this.compiler = compiler;
    this.place = place;
  }

  Optional<Access> of(Expression condition) {
    return switch (condition) {
      case Expression.Binary(var operator, var left, var right) -> of(operator, left, right);
      case Expression.Call(var namespace, var name, var arguments, _)
          when namespace.equals("global") && name.equals("references") ->
          references(arguments);
      default -> Optional.empty();
    };
  }

  private Optional<Access> of(Operator operator, Expression a, Expression b) {
    return switch (operator) {
      case EQUAL -> of(a, b, Accesses::equality).or(() -> of(b, a, Accesses::equality));
      case LESS -> range(a, Bounds::below, b, Bounds::above);
      case LESS_OR_EQUAL -> range(a, Bounds::upTo, b, Bounds::from);
      case GREATER -> range(a, Bounds::above, b, Bounds::below);
      case GREATER_OR_EQUAL -> range(a, Bounds::from, b, Bounds::upTo);
      case IN -> interval(a, b).or(() -> of(a, b, Accesses::oneOf)).or(() -> item(a, b));
      case MATCH -> of(a, b, Accesses::words);
      case NOT_EQUAL, PLUS, MINUS, TIMES, DIVIDED_BY, MODULO, POWER -> Optional.empty();
    };
  }

  /** Of a place within documents, and of what is the same for all of them. */
  private Optional<Access> of(
      Expression path, Expression fixed, BiFunction<FieldPath, Node, Access> access) {
    return FieldPath.of(path)
        .filter(it -> !it.names().isEmpty() && isFixed(fixed))
        .map(it -> access.apply(it, compiler.compile(fixed, place)));
  }

  /** A bare range has no value to look up. */
  private boolean isFixed(Expression expression) {
    return !(expression.bare() instanceof Expression.Range)
        && !place.reach().dependsOnSelf(expression);
  }

  private static Access equality(FieldPath path, Node value) {
    if (path.equals(ID)) {
      return new Term.Ids(value);
    }
    return path.equals(TYPE)
        ? new Term.Type(value)
        : new Keyed(new By.Field(path), Keys.of(value, Bounds::only), Kind.KEY);
  }

  private static Access oneOf(FieldPath path, Node array) {
    return path.equals(ID)
        ? new Term.Ids(array)
        : new Keyed(new By.Field(path), Keys.oneOf(array), Kind.KEY);
  }

  private static Access words(FieldPath path, Node pattern) {
    return new Keyed(new By.Word(path), Keys.words(pattern), Kind.WORD);
  }

  /** A path on one side of a comparison, with what it means for the value on the other. */
  private Optional<Access> range(
      Expression a, Function<Value, Bounds> ofA, Expression b, Function<Value, Bounds> ofB) {
    return of(a, b, (path, value) -> range(path, Keys.of(value, ofA)))
        .or(() -> of(b, a, (path, value) -> range(path, Keys.of(value, ofB))));
  }

  private static Access range(FieldPath path, Keys keys) {
    return new Keyed(new By.Field(path), keys, Kind.RANGE);
  }

  private Optional<Access> interval(Expression path, Expression range) {
    return range.bare() instanceof Expression.Range(var start, var end, var inclusive, _)
            && isFixed(end)
        ? of(
            path,
            start,
            (at, from) -> range(at, Keys.between(from, compiler.compile(end, place), inclusive)))
        : Optional.empty();
  }

  /** Whether something is among the items of an array within documents. */
  private Optional<Access> item(Expression value, Expression array) {
    return isFixed(value)
        ? items(array)
            .map(by ->
                new Keyed(by, Keys.of(compiler.compile(value, place), Bounds::only), Kind.KEY))
        : Optional.empty();
  }

  /** {@code tags}, {@code tags[]}, or {@code categories[]._ref}. */
  private static Optional<By> items(Expression array) {
    if (array.bare() instanceof Expression.Traversal(var base, var steps)) {
      int brackets = steps.indexOf(new Step.Items());
      if (brackets >= 0) {
        return items(base, steps.subList(0, brackets), steps.subList(brackets + 1, steps.size()));
      }
    }
    return items(array, List.of(), List.of());
  }

  private static Optional<By> items(Expression base, List<Step> outer, List<Step> inner) {
    return FieldPath.of(base)
        .flatMap(it -> it.then(outer))
        .filter(it -> !it.names().isEmpty())
        .flatMap(array -> FieldPath.SELF.then(inner).map(path -> new By.Item(array, path)));
  }

  private Optional<Access> references(List<Expression> arguments) {
    return arguments.stream().allMatch(this::isFixed)
        ? Optional.of(
            new Keyed(new By.Reference(), Keys.ids(compiler.compile(arguments, place)), Kind.KEY))
        : Optional.empty();
  }
}

package marketplace.sandbox.groq;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.groq.syntax.Expression;
import marketplace.sandbox.groq.syntax.Expression.Operator;

/** Finds the index that leaves the fewest documents for a filter to look at. */
final class Planner {
  private static final String ID = "_id";
  private static final String TYPE = "_type";

  private final Compiler compiler;
  private final Place place;

  /** Plans for a filter whose content stands at this place. */
  Planner(Compiler compiler, Place place) {
    this.compiler = compiler;
    this.place = place;
  }

  /** Documents among which are all that pass the filter. */
  Flow source(Expression filter) {
    var terms = terms(filter).toList();
    return first(terms, this::byId)
        .or(() -> first(terms, this::byIds))
        .or(() -> first(terms, this::byReference))
        .or(() -> first(terms, this::byType))
        .orElseGet(Flows.Everything::new);
  }

  /** What must all be true of a document. */
  private static Stream<Expression> terms(Expression filter) {
    return filter.bare() instanceof Expression.And(var terms)
        ? terms.stream().flatMap(Planner::terms)
        : Stream.of(filter.bare());
  }

  private interface Way {
    Optional<Flow> leadsFrom(Expression term);
  }

  private static Optional<Flow> first(List<Expression> terms, Way way) {
    return terms.stream().flatMap(term -> way.leadsFrom(term).stream()).findFirst();
  }

  private Optional<Flow> byId(Expression term) {
    return equalTo(ID, term).map(Sources.ById::new);
  }

  private Optional<Flow> byType(Expression term) {
    return equalTo(TYPE, term).map(Sources.OfType::new);
  }

  private Optional<Flow> byIds(Expression term) {
    return term instanceof Expression.Binary(var operator, Expression.Name(var name), var ids)
            && operator == Operator.IN
            && name.equals(ID)
            && isFixed(ids)
        ? Optional.of(new Sources.ByIds(compiler.compile(ids, place)))
        : Optional.empty();
  }

  private Optional<Flow> byReference(Expression term) {
    return term instanceof Expression.Call(var namespace, var name, var arguments, _)
            && namespace.equals("global")
            && name.equals("references")
            && arguments.stream().allMatch(this::isFixed)
        ? Optional.of(new Sources.Referencing(compiler.compile(arguments, place)))
        : Optional.empty();
  }

  private Optional<Node> equalTo(String attribute, Expression term) {
    if (!(term instanceof Expression.Binary(var operator, var left, var right))
        || operator != Operator.EQUAL) {
      return Optional.empty();
    }
    return isName(attribute, left) && isFixed(right)
        ? Optional.of(compiler.compile(right, place))
        : isName(attribute, right) && isFixed(left)
            ? Optional.of(compiler.compile(left, place))
            : Optional.empty();
  }

  private static boolean isName(String attribute, Expression expression) {
    return expression.bare() instanceof Expression.Name(var name) && name.equals(attribute);
  }

  /**
   * Whether it is the same for every document that the filter looks at; a bare range has no value
   * to look up.
   */
  private boolean isFixed(Expression expression) {
    return !(expression.bare() instanceof Expression.Range)
        && !place.reach().dependsOnSelf(expression);
  }
}

package marketplace.sandbox.groq;

import java.util.List;
import java.util.stream.Stream;
import marketplace.sandbox.groq.syntax.Expression;

/** Takes filters apart into conditions that indexes may know something about. */
final class Planner {
  private final Compiler compiler;
  private final Place place;
  private final Accesses accesses;

  /** Plans for a filter whose content stands at this place. */
  Planner(Compiler compiler, Place place) {
    this.compiler = compiler;
    this.place = place;
    this.accesses = new Accesses(compiler, place);
  }

  /** What must all be true of a document. */
  List<Term> terms(Expression filter) {
    return conditions(filter)
        .map(condition -> new Term(compiler.compile(condition, place), accesses.of(condition)))
        .toList();
  }

  private static Stream<Expression> conditions(Expression filter) {
    return filter.bare() instanceof Expression.And(var terms)
        ? terms.stream().flatMap(Planner::conditions)
        : Stream.of(filter.bare());
  }
}

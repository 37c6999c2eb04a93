package marketplace.sandbox.groq;

import java.util.Map;
import java.util.function.Supplier;
import marketplace.sandbox.groq.syntax.Program;

/** A compiled query: immutable and safe to share between threads. */
public final class Query {
  private final Program program;
  private final Plan plan;

  Query(Program program, Plan plan) {
    this.program = program;
    this.plan = plan;
  }

  /** The query's result over a dataset. Parameters are named without their {@code $}. */
  public Value evaluate(Dataset dataset, Map<String, Value> parameters) {
    return evaluate(dataset, parameters, Evaluation.standard());
  }

  /**
   * The query's result over a dataset, with options.
   *
   * @throws GroqException if a parameter is missing or a limit is met
   */
  public Value evaluate(Dataset dataset, Map<String, Value> parameters, Evaluation options) {
    var fitting = planFor(parameters);
    var run = new Run(dataset, parameters, options, fitting.memory());
    return guarded(
        () -> Extent.checked(fitting.body().evaluate(Scope.root(run)), options.maxValues()));
  }

  /**
   * Whether the document passes the filters that the query begins with, as it would if the dataset
   * held it. A query that does not begin with the whole dataset is passed by none.
   */
  public boolean matches(Dataset dataset, Value.Obj document, Map<String, Value> parameters) {
    return matches(dataset, document, parameters, Evaluation.standard());
  }

  /** As {@link #matches(Dataset, Value.Obj, Map)}, with options. */
  public boolean matches(
      Dataset dataset, Value.Obj document, Map<String, Value> parameters, Evaluation options) {
    var fitting = planFor(parameters);
    var run = new Run(dataset, parameters, options, fitting.memory());
    return guarded(() ->
        fitting
            .filter()
            .filter(filter -> filter.holds(Scope.root(run).nested(document)))
            .isPresent());
  }

  private Plan planFor(Map<String, Value> parameters) {
    return plan.parametric() ? Groq.located(() -> Compiler.compile(program, parameters)) : plan;
  }

  /** Documents may be nested deeper than a stack is high. */
  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError _) {
      throw new GroqException("the query or the data is nested too deeply");
    }
  }
}

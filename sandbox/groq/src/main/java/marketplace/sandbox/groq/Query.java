package marketplace.sandbox.groq;

import java.util.Map;

/** A compiled query: immutable and safe to share between threads. */
public final class Query {
  Query() {}

  /** The query's result over a dataset. Parameters are named without their {@code $}. */
  public Value evaluate(Dataset dataset, Map<String, Value> parameters) {
    return evaluate(dataset, parameters, Evaluation.standard());
  }

  /** The query's result over a dataset, with options. */
  public Value evaluate(Dataset dataset, Map<String, Value> parameters, Evaluation options) {
    throw new GroqException("nothing can be evaluated");
  }

  /** Whether the document passes the filter that the query begins with, as it would if the dataset held it. */
  public boolean matches(Dataset dataset, Value.Obj document, Map<String, Value> parameters) {
    throw new GroqException("nothing can be evaluated");
  }
}

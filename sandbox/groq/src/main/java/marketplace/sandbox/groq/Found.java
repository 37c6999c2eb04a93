package marketplace.sandbox.groq;

import java.util.List;

/**
 * Documents that an index found for a filter, or all of them.
 *
 * @param unanswered the conditions that are yet to be asked of each
 */
record Found(Hits<Value.Obj> hits, List<Term> unanswered) implements Flow {

  int size() {
    return hits.size();
  }

  /** Whether their number is known without looking at them. */
  boolean isCounted() {
    return hits.exact() && unanswered.isEmpty();
  }

  @Override
  public void feed(Scope scope, long wanted, Sink sink) {
    var run = scope.run();
    for (var document : hits.documents()) {
      run.visit(1);
      if (passes(document, scope) && !sink.take(document)) {
        return;
      }
    }
  }

  private boolean passes(Value.Obj document, Scope scope) {
    if (unanswered.isEmpty()) {
      return true;
    }
    var inner = scope.nested(document);
    for (int i = 0; i < unanswered.size(); i++) {
      if (!unanswered.get(i).condition().holds(inner)) {
        return false;
      }
    }
    return true;
  }
}

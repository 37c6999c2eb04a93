package marketplace.sandbox.groq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The pipe function {@code score()}: gives objects a {@code _score} and puts the highest first. */
record Scoring(Node base, List<Score> scores) implements Node {
  private static final String SCORE = "_score";

  /** What an item scores for one expression. */
  @FunctionalInterface
  interface Score {
    double of(Scope scope);
  }

  @Override
  public Value evaluate(Scope scope) {
    if (!(base.evaluate(scope) instanceof Value.Array(var items))) {
      return Value.NULL;
    }
    scope.run().spend(items.size());
    var scored = new ArrayList<Value>(items.size());
    for (var item : items) {
      scored.add(item instanceof Value.Obj object ? scored(object, scope) : item);
    }
    scored.sort(Comparator.comparingDouble(Scoring::score).reversed());
    return new Value.Array(scored);
  }

  private Value.Obj scored(Value.Obj object, Scope scope) {
    double sum = score(object);
    var inner = scope.nested(object);
    for (var score : scores) {
      sum += score.of(inner);
    }
    var fields = new Fields.Builder(object.fields().size() + 1);
    fields.putAll(object);
    fields.put(SCORE, new Value.Num(sum));
    return new Value.Obj(fields.build());
  }

  private static double score(Value item) {
    return item instanceof Value.Obj object && object.get(SCORE) instanceof Value.Num(var score)
        ? score
        : 0;
  }
}

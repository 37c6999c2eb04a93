package marketplace.sandbox.groq;

/**
 * How large a result is when it is written out: what several places share is written several times.
 */
final class Extent {
  /** One long string may be in many places, and is written in each. */
  private static final int CHARACTERS_PER_VALUE = 16;

  private final long limit;
  private long values;

  private Extent(long limit) {
    this.limit = limit;
  }

  /**
   * The value itself.
   *
   * @throws GroqException if it consists of too many
   */
  static Value checked(Value value, long limit) {
    new Extent(limit).add(value);
    return value;
  }

  private void add(Value value) {
    values += value instanceof Value.Text(var text) ? 1 + text.length() / CHARACTERS_PER_VALUE : 1;
    if (values > limit) {
      throw new GroqException("the result has more than " + limit + " values");
    }
    if (value instanceof Value.Array(var items)) {
      items.forEach(this::add);
    } else if (value instanceof Value.Obj(var fields)) {
      fields.values().forEach(this::add);
    }
  }
}

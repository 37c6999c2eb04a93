package marketplace.domain.catalog;

import marketplace.domain.Refusal;

/** What something weighs, in grams. */
public record Weight(long grams) implements Comparable<Weight> {
  public static final Weight NONE = new Weight(0);

  public Weight {
    if (grams < 0) {
      throw new Refusal.Invalid("weight-invalid", "A weight is not negative");
    }
  }

  public Weight plus(Weight other) {
    return new Weight(Math.addExact(grams, other.grams));
  }

  public Weight times(int factor) {
    return new Weight(Math.multiplyExact(grams, (long) factor));
  }

  @Override
  public int compareTo(Weight other) {
    return Long.compare(grams, other.grams);
  }
}

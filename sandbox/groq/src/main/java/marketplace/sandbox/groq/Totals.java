package marketplace.sandbox.groq;

/** What the functions of numbers want to know of all items: nulls are left out. */
final class Totals implements Flow.Sink {
  private boolean numbersAlone = true;
  private long count;
  private double sum;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  @Override
  public boolean take(Value item) {
    switch (item) {
      case Value.Num(var number) -> add(number);
      case Value.Null() -> {}
      default -> numbersAlone = false;
    }
    return numbersAlone;
  }

  private void add(double number) {
    count++;
    sum += number;
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }

  Value sum() {
    return numbersAlone ? Value.Num.of(sum) : Value.NULL;
  }

  Value average() {
    return ofSome(sum / count);
  }

  Value least() {
    return ofSome(least);
  }

  Value greatest() {
    return ofSome(greatest);
  }

  private Value ofSome(double number) {
    return numbersAlone && count > 0 ? Value.Num.of(number) : Value.NULL;
  }
}

package marketplace.sandbox.groq;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a query: its dataset, its parameters, what it has found out already and what it
 * may still spend.
 */
final class Run {

  /** How much is done between two looks at the clock. */
  private static final long LOOK_EVERY = 4096;

  /** To compare longer ones would take too long between two looks at the clock. */
  private static final long LONGEST_TEXT = 4_000_000;

  private static final int CHARACTERS_PER_VALUE = 8;

  /** How long one goes on while others may be waiting. */
  private static final long TURN_NANOS = 5_000_000;

  private final Dataset dataset;
  private final Map<String, Value> parameters;
  private final Evaluation options;
  private final Instant now;
  private final long deadline;
  private final @Nullable Object[] remembered;
  private long visited;
  private long nextLook;
  private long endOfTurn;
  private long built;

  Run(Dataset dataset, Map<String, Value> parameters, Evaluation options, int memory) {
    this.dataset = dataset;
    this.parameters = parameters;
    this.options = options;
    this.now = options.now().orElseGet(Instant::now);
    var start = System.nanoTime();
    this.deadline = start + options.timeout().toNanos();
    this.endOfTurn = start + TURN_NANOS;
    this.remembered = new Object[memory];
  }

  Dataset dataset() {
    return dataset;
  }

  Value parameter(String name) {
    var value = parameters.get(name);
    if (value == null) {
      throw new GroqException("the parameter $" + name + " was not given");
    }
    return value;
  }

  Instant now() {
    return now;
  }

  Evaluation options() {
    return options;
  }

  Optional<Evaluation.Change> change() {
    return options.change();
  }

  /** What is the same in every scope, found out the first time only. */
  @SuppressWarnings("unchecked") // a slot belongs to one node, which keeps one type of thing in it
  <T> T once(int slot, Supplier<T> answer) {
    var known = (@Nullable T) remembered[slot];
    if (known == null) {
      known = answer.get();
      remembered[slot] = known;
    }
    return known;
  }

  /** Accounts for so many items looked at. */
  void visit(long items) {
    visited += items;
    if (visited >= nextLook) {
      lookAtTheClock();
    }
  }

  /** Accounts for so many array items and attributes built. */
  void spend(long values) {
    built += values;
    if (built > options.maxValues()) {
      throw new GroqException("the query builds more than " + options.maxValues() + " values");
    }
    visit(values);
  }

  /** Accounts for a string of so many characters built. */
  String spend(String text) {
    checkText(text.length());
    spend(1 + text.length() / CHARACTERS_PER_VALUE);
    return text;
  }

  /** Refuses to build a string of so many characters, if they are too many. */
  void checkText(long length) {
    if (length > LONGEST_TEXT) {
      throw new GroqException(
          "the query builds a string of more than " + LONGEST_TEXT + " characters");
    }
  }

  private void lookAtTheClock() {
    nextLook = visited + LOOK_EVERY;
    var time = System.nanoTime();
    if (time - deadline > 0) {
      throw new GroqException(
          "the query takes longer than " + options.timeout().toMillis() + " ms");
    }
    if (time - endOfTurn > 0) {
      letOthersHaveTheirTurn();
    }
  }

  /**
   * Nobody takes its processor from a virtual thread. To yield is not enough: those who yield on
   * one processor may pass it on among themselves, and leave those waiting who come from outside.
   */
  private void letOthersHaveTheirTurn() {
    if (Thread.currentThread().isVirtual()) {
      LockSupport.parkNanos(1);
    }
    endOfTurn = System.nanoTime() + TURN_NANOS;
  }
}

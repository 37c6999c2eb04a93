package marketplace.sandbox.wire.fault;

/** Counts the requests that a plan is about, and tells which of them are struck. */
final class Turns {
  private final Plan plan;
  private long met;
  private long struck;

  Turns(Plan plan) {
    this.plan = plan;
  }

  /** Takes the next turn; it may be one that passes unharmed. */
  synchronized boolean strikes() {
    var turn = met++ - plan.skip();
    var due = turn >= 0 && turn % plan.every() == 0 && !spent();
    if (due) {
      struck++;
    }
    return due;
  }

  synchronized long met() {
    return met;
  }

  synchronized long struck() {
    return struck;
  }

  private boolean spent() {
    return plan.times() != null && struck >= plan.times();
  }
}

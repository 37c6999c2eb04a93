package marketplace.sandbox.wire.fault;

import marketplace.sandbox.wire.Request;

/** A plan at work: whom it has met, and whom it holds. */
record Rule(String id, Plan plan, Turns turns, Gate gate) {
  static Rule of(String id, Plan plan) {
    return new Rule(id, plan, new Turns(plan), new Gate());
  }

  boolean strikes(Request request) {
    return plan.when().matches(request) && turns.strikes();
  }
}

package marketplace.faults;

/** When a request is held while the one who sent it is killed. */
enum Moment {
  /** Before the party has heard of it, and it never does. */
  BEFORE,
  /** Before the party has heard of it, and it does when everybody has given it up. */
  LATE,
  /** When the party has carried it out, and its answer is on its way. */
  AFTER;

  String moment() {
    return this == AFTER ? "after" : "before";
  }
}

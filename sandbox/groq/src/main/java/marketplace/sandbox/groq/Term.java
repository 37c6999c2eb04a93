package marketplace.sandbox.groq;

import java.util.Optional;

/** One of the conditions that a filter asks for, all of which must be true of a document. */
final class Term {
  private final Node condition;
  private final Optional<Access> access;

  Term(Node condition, Optional<Access> access) {
    this.condition = condition;
    this.access = access;
  }

  Node condition() {
    return condition;
  }

  /** How the documents of which it is true can be found, if an index can tell. */
  Optional<Access> access() {
    return access;
  }

  /** Where to find documents; what to look up is evaluated where the filter's content stands. */
  sealed interface Access {}

  /** By an id, or by any of an array of ids. */
  record Ids(Node ids) implements Access {}

  record Type(Node type) implements Access {}

  /** By keys in an index. */
  record Keyed(By by, Keys keys, Kind kind) implements Access {}

  /** What the keys mean; in the order of how few documents such a condition usually leaves. */
  enum Kind {
    /** The condition is true of the documents that have any of the keys, and of no others. */
    KEY,
    /** The condition is true of none but documents that have all of the keys. */
    WORD,
    /** As with {@link #KEY}; the keys are many. */
    RANGE
  }
}

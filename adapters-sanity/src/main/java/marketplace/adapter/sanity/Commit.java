package marketplace.adapter.sanity;

/** What came of a transaction. */
sealed interface Commit {
  /** It is applied, whole. */
  record Done() implements Commit {}

  /**
   * A document is not what the transaction took it for: read again, it may even be its own work.
   */
  record Contended() implements Commit {}

  /** No answer: it may be applied, now or later, or never. */
  record Unknown() implements Commit {}
}

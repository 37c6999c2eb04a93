package marketplace.sandbox.lake.store;

import java.util.List;
import marketplace.sandbox.lake.document.DocumentId;

/** Why a mutation is refused, in Sanity's own terms. */
public sealed interface MutationError {

  record AlreadyExists(DocumentId id) implements MutationError {}

  record RevisionMismatch(DocumentId id, String current, String expected)
      implements MutationError {}

  record StillReferenced(DocumentId id, List<String> by) implements MutationError {}

  record TargetMissing(DocumentId id, String target) implements MutationError {}

  record NotFound(DocumentId id) implements MutationError {}

  /** The mutation makes no sense by itself. */
  record Invalid(String description, String value) implements MutationError {}

  /** The mutation makes sense, but not for the document as it is. */
  record Inapplicable(DocumentId id, String description) implements MutationError {}

  record NotPermitted(String permission) implements MutationError {}

  record TransactionKnown(String transactionId) implements MutationError {}
}

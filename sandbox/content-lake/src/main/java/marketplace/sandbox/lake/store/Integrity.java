package marketplace.sandbox.lake.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.document.Reference;
import marketplace.sandbox.lake.store.Commit.Change;

/** The promise of strong references: at the end of a transaction, what they point to is there. */
final class Integrity {
  private Integrity() {}

  static void check(List<Change> changes, Snapshot now, ToIntFunction<DocumentId> index) {
    var broken = new ArrayList<MutationFailed.Item>();
    for (var change : changes) {
      errors(change, now)
          .map(error -> new MutationFailed.Item(index.applyAsInt(change.id()), error))
          .forEach(broken::add);
    }
    if (!broken.isEmpty()) {
      throw new MutationFailed(broken);
    }
  }

  /** Checks documents that were put in place all at once. */
  static void check(List<Document> documents, Snapshot now) {
    var broken =
        documents.stream()
            .flatMap(document -> dangling(document, now))
            .map(error -> new MutationFailed.Item(0, error))
            .toList();
    if (!broken.isEmpty()) {
      throw new MutationFailed(broken);
    }
  }

  private static Stream<MutationError> errors(Change change, Snapshot now) {
    var dangling = change.after().stream().flatMap(document -> dangling(document, now));
    return change.before().filter(before -> hasGone(before, change)).isPresent()
        ? Stream.concat(deserted(change.id(), now), dangling)
        : dangling;
  }

  /** A document of another type is another document, whatever its id. */
  private static boolean hasGone(Document before, Change change) {
    return change.after().filter(after -> after.type().equals(before.type())).isEmpty();
  }

  private static Stream<MutationError> deserted(DocumentId gone, Snapshot now) {
    var referencing =
        StreamSupport.stream(now.referencing(gone.value()).spliterator(), false)
            .filter(document -> !document.id().equals(gone))
            .filter(document -> document.references().contains(new Reference(gone.value(), true)))
            .map(document -> document.id().value())
            .toList();
    return referencing.isEmpty()
        ? Stream.empty()
        : Stream.of(new MutationError.StillReferenced(gone, referencing));
  }

  /** The strong references of a document that lead nowhere. */
  private static Stream<MutationError> dangling(Document document, Snapshot now) {
    return document.references().stream()
        .filter(Reference::strong)
        .map(Reference::target)
        .distinct()
        .filter(target -> now.find(target).isEmpty())
        .map(target -> new MutationError.TargetMissing(document.id(), target));
  }
}

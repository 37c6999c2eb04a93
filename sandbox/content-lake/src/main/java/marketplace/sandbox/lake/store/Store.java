package marketplace.sandbox.lake.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.store.Publication.Announced;
import marketplace.sandbox.wire.Journal;

/**
 * A dataset: held in memory, kept in a journal. Transactions run one after another, each on what
 * the one before it left; readers see what is durable.
 */
public final class Store implements AutoCloseable {
  private static final String DOCUMENTS = "document";
  private static final String TRANSACTIONS = "transaction";

  private final Journal journal;
  private final Clock clock;
  private final Publication publication;

  /** Transactions that have happened; like the head, it belongs to the journal's thread. */
  private final Set<String> known;

  /** What the next transaction starts from: the last one, though it may not be durable yet. */
  private Snapshot head;

  private Store(Journal journal, Clock clock, Snapshot stored, Set<String> known) {
    this.journal = journal;
    this.clock = clock;
    this.known = known;
    this.head = stored;
    this.publication = new Publication(stored);
  }

  /**
   * Opens a store, or begins one.
   *
   * @throws marketplace.sandbox.wire.CannotStart when the file is damaged or open elsewhere
   */
  public static Store open(Path file, Clock clock) {
    var journal = Journal.open(file);
    var stored = new Snapshot.Builder(Snapshot.empty());
    journal.forEach(DOCUMENTS, (_, json) -> stored.add(StoredJson.document(json)));
    var known = new HashSet<String>();
    journal.forEach(TRANSACTIONS, (id, _) -> known.add(id));
    return new Store(journal, clock, stored.build(), known);
  }

  /** Everything that is durable now. */
  public Snapshot snapshot() {
    return publication.latest();
  }

  /**
   * Tells of every commit from now on, in their order, once it is durable and readers can see it.
   */
  public void follow(Consumer<Commit> follower) {
    publication.follow(follower);
  }

  /**
   * Carries out a transaction and waits until it is durable.
   *
   * @throws MutationFailed when it is refused
   */
  public Commit commit(Transaction transaction) {
    return published(journal.run(writer -> record(execute(transaction), writer)));
  }

  /**
   * Tells what a transaction would do.
   *
   * @throws MutationFailed when it would be refused
   */
  public Commit rehearse(Transaction transaction) {
    return journal.run(_ -> execute(transaction));
  }

  /**
   * Stores documents as they are, over those that have the same ids; a revision or times that they
   * lack are given.
   *
   * @throws MutationFailed when a strong reference leads nowhere
   */
  public void load(List<Document> documents) {
    var stamp = new Stamp(RandomIds.next(), clock.instant());
    var complete = documents.stream().map(stamp::completed).toList();
    published(journal.run(writer -> load(complete, writer)));
  }

  private Commit execute(Transaction transaction) {
    if (known.contains(transaction.id())) {
      throw new MutationFailed(0, new MutationError.TransactionKnown(transaction.id()));
    }
    return new Execution(transaction, clock.instant(), head).run();
  }

  private Announced record(Commit commit, Journal.Writer writer) {
    for (var change : commit.changes()) {
      change
          .after()
          .ifPresentOrElse(
              document -> put(document, writer),
              () -> writer.remove(DOCUMENTS, change.id().value()));
    }
    var id = commit.transaction().id();
    writer.put(TRANSACTIONS, id, StoredJson.transaction(commit));
    known.add(id);
    return advance(commit);
  }

  private Announced load(List<Document> documents, Journal.Writer writer) {
    var loaded = new Snapshot.Builder(head);
    documents.forEach(loaded::add);
    var commit = Commit.ofImport(clock.instant(), head, loaded.build());
    Integrity.check(documents, commit.after());
    documents.forEach(document -> put(document, writer));
    return advance(commit);
  }

  private static void put(Document document, Journal.Writer writer) {
    writer.put(DOCUMENTS, document.id().value(), StoredJson.text(document));
  }

  private Announced advance(Commit commit) {
    head = commit.after();
    return publication.announce(commit);
  }

  private Commit published(Announced durable) {
    publication.publish(durable);
    return durable.commit();
  }

  @Override
  public void close() {
    journal.close();
  }
}

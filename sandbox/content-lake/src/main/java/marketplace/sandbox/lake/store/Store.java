package marketplace.sandbox.lake.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.store.Publication.Announced;
import marketplace.sandbox.wire.Journal;

/**
 * A dataset: held in memory, kept in a journal. Transactions run one after another, each on what
 * the one before it left; readers see what is durable.
 */
public final class Store {
  private static final String DOCUMENTS = "document";
  private static final int REMEMBERED = 4_096;

  private final Journal journal;
  private final Clock clock;
  private final Publication publication;

  private final History history;

  /**
   * The latest transactions, which may not be on disk yet; like the head, it belongs to the
   * journal's thread.
   */
  private final Set<String> latest = new LinkedHashSet<>();

  private final List<BiConsumer<Commit, Journal.Writer>> witnesses = new CopyOnWriteArrayList<>();

  /** What the next transaction starts from: the last one, though it may not be durable yet. */
  private Snapshot head;

  private Store(Journal journal, Clock clock, Snapshot stored) {
    this.journal = journal;
    this.clock = clock;
    this.head = stored;
    this.publication = new Publication(stored);
    this.history = new History(journal, this::snapshot);
  }

  /**
   * Opens the store that lies in a journal, or begins one there.
   *
   * @param retention how long the history of a document is kept
   * @throws marketplace.sandbox.wire.CannotStart when the journal is damaged
   */
  public static Store open(Journal journal, Duration retention, Clock clock) {
    var store = new Store(journal, clock, Snapshot.empty().withKept(read(journal)));
    store.history.forget(retention, clock.instant());
    return store;
  }

  /** All documents' texts, each held against its seal; they are whole, and wait to be parsed. */
  private static List<Kept> read(Journal journal) {
    var reader = new DocumentReader();
    var kept = new ArrayList<Kept>();
    journal.forEachBytes(DOCUMENTS, (id, json) -> kept.add(Kept.from(id, () -> reader.read(json))));
    return kept;
  }

  /**
   * Makes all documents of their texts, on a thread of its own, so that the first who looks through
   * all of them does not wait for it.
   */
  public void parseAll() {
    var stored = snapshot();
    Thread.ofPlatform().daemon().name("parser").start(() -> stored.documents().forEach(_ -> {}));
  }

  /** What documents were. */
  public History history() {
    return history;
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

  /** Lets somebody write down, with every transaction and just as durably, what follows from it. */
  public void witness(BiConsumer<Commit, Journal.Writer> witness) {
    witnesses.add(witness);
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
    if (latest.contains(transaction.id()) || history.knows(transaction.id())) {
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
    history.record(commit, writer);
    witnesses.forEach(witness -> witness.accept(commit, writer));
    latest.add(commit.transaction().id());
    if (latest.size() > REMEMBERED) {
      latest.remove(latest.iterator().next());
    }
    return advance(commit);
  }

  private Announced load(List<Document> documents, Journal.Writer writer) {
    var commit = Commit.ofImport(clock.instant(), head, head.withAll(documents));
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
}

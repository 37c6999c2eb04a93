package marketplace.sandbox.wire.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Table;
import marketplace.sandbox.wire.fault.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a party owes to others. A delivery is written down in the commit in which it comes to be
 * owed, survives a restart, and is tried until it is accepted or has failed too often.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final long LONGEST_REST = Duration.ofMinutes(1).toMillis();

  private final Journal journal;
  private final Table<Delivery> owed;
  private final Backoff backoff;
  private final Postman postman;
  private final Function<Delivery, String> lane;
  private final Semaphore news = new Semaphore(0);
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("delivery-", 0).factory());

  private Outbox(Journal journal, Backoff backoff, Faults faults, Function<Delivery, String> lane) {
    this.journal = journal;
    this.owed = Table.open(journal, "delivery", Delivery.class);
    this.backoff = backoff;
    this.postman = new Postman(faults);
    this.lane = lane;
  }

  public static Outbox open(Journal journal, Backoff backoff, Faults faults) {
    return new Outbox(journal, backoff, faults, Delivery::id);
  }

  /** One that never sends two letters to one recipient at once. */
  public static Outbox openOneByOne(Journal journal, Backoff backoff, Faults faults) {
    return new Outbox(journal, backoff, faults, Delivery::recipient);
  }

  /** Begins to deliver, first of all what an earlier run has left. */
  public void start(Scribe scribe) {
    threads.execute(() -> work(scribe));
  }

  /** Owes somebody a letter about something; part of a command. */
  public void add(Journal.Writer writer, String recipient, String subject) {
    var id = UUID.randomUUID().toString();
    owed.put(writer, id, new Delivery(id, recipient, subject, 0, now()));
    news.release();
  }

  /** How many are still owed a letter about something; part of a command. */
  public long owedAbout(String subject) {
    return recipientsOwed(subject).size();
  }

  /** Who is still owed a letter about something; part of a command. */
  public List<String> recipientsOwed(String subject) {
    return owed.newestFirst()
        .filter(it -> it.subject().equals(subject))
        .map(Delivery::recipient)
        .toList();
  }

  /** Stops to deliver; what is still owed is delivered after the next start. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
    postman.close();
  }

  private void work(Scribe scribe) {
    try {
      while (!threads.isShutdown()) {
        var rest = deliverWhatIsDue(scribe);
        if (news.tryAcquire(rest, TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
      }
    } catch (InterruptedException | RejectedExecutionException _) {
      log.debug("No more deliveries");
    }
  }

  /** Sends out what is due, oldest first, and tells how long there is nothing to do. */
  private long deliverWhatIsDue(Scribe scribe) {
    var rest = LONGEST_REST;
    for (var delivery : journal.run(_ -> owed.newestFirst().toList()).reversed()) {
      var wait = delivery.due() - now();
      if (underWay.contains(lane.apply(delivery))) {
        continue;
      }
      if (wait <= 0) {
        underWay.add(lane.apply(delivery));
        threads.execute(() -> deliver(delivery, scribe));
      } else {
        rest = Math.min(rest, wait);
      }
    }
    return rest;
  }

  private void deliver(Delivery delivery, Scribe scribe) {
    try {
      journal
          .run(_ -> owed.find(delivery.id()).filter(it -> it.due() <= now()))
          .ifPresent(it -> attempt(it, scribe));
    } finally {
      underWay.remove(lane.apply(delivery));
      news.release();
    }
  }

  private void attempt(Delivery delivery, Scribe scribe) {
    var letter = journal.run(_ -> scribe.write(delivery));
    var receipt = letter.map(postman::deliver).orElse(Postman.Receipt.ACCEPTED);
    if (threads.isShutdown() && receipt == Postman.Receipt.NOT_ACCEPTED) {
      return;
    }
    journal.run(writer -> {
      settle(delivery, receipt, writer);
      return true;
    });
  }

  private void settle(Delivery delivery, Postman.Receipt receipt, Journal.Writer writer) {
    var failures = delivery.failures() + 1;
    if (receipt == Postman.Receipt.ACCEPTED) {
      owed.remove(writer, delivery.id());
    } else if (receipt == Postman.Receipt.REFUSED || failures >= backoff.attempts()) {
      log.warn("{} is given up after {} attempts", delivery.subject(), failures);
      owed.remove(writer, delivery.id());
    } else {
      var next = now() + backoff.after(failures).toMillis();
      owed.put(writer, delivery.id(), delivery.failed(next));
    }
  }

  private static long now() {
    return System.currentTimeMillis();
  }
}

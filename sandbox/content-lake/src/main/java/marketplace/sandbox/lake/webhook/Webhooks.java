package marketplace.sandbox.lake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import marketplace.sandbox.groq.Evaluation;
import marketplace.sandbox.groq.GroqException;
import marketplace.sandbox.lake.access.Project;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.store.Commit;
import marketplace.sandbox.wire.Journal;
import marketplace.sandbox.wire.Table;
import marketplace.sandbox.wire.delivery.Backoff;
import marketplace.sandbox.wire.delivery.Delivery;
import marketplace.sandbox.wire.delivery.Letter;
import marketplace.sandbox.wire.delivery.Outbox;
import marketplace.sandbox.wire.fault.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The webhooks of a dataset. What they are to say is written down with the transaction it is about,
 * and is sent until it is accepted, refused for good, or too old.
 */
public final class Webhooks implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
  private static final ObjectMapper JSON = new JsonMapper();

  private final Journal journal;
  private final Table<Webhook> hooks;
  private final Outbox outbox;
  private final Project project;

  private Webhooks(Journal journal, Project project, Backoff backoff, Faults faults) {
    this.journal = journal;
    this.hooks = Table.open(journal, "webhook", Webhook.class);
    this.outbox = Outbox.openOneByOne(journal, backoff, faults);
    this.project = project;
  }

  /** Opens them, and begins to send what an earlier run has left. */
  public static Webhooks open(Journal journal, Project project, Backoff backoff, Faults faults) {
    var webhooks = new Webhooks(journal, project, backoff, faults);
    webhooks.outbox.start(webhooks::letter);
    return webhooks;
  }

  public List<Webhook> all() {
    return journal.run(_ -> hooks.newestFirst().toList()).reversed();
  }

  public Optional<Webhook> find(String id) {
    return journal.run(_ -> hooks.find(id));
  }

  public Webhook add(Webhook hook) {
    return put(RandomIds.next(), hook);
  }

  /** Puts another in the place of one, or of none. */
  public Webhook put(String id, Webhook hook) {
    var named = hook.of(id, project.dataset());
    return journal.run(writer -> {
      hooks.put(writer, id, named);
      return named;
    });
  }

  public void remove(String id) {
    journal.run(writer -> {
      hooks.remove(writer, id);
      return true;
    });
  }

  /** Writes down what is owed for a commit; part of the command that makes it. */
  public void owe(Commit commit, Journal.Writer writer) {
    for (var hook : hooks.newestFirst().toList()) {
      for (var change : commit.changes()) {
        if (hook.concerns(change.id())) {
          message(hook, change, commit).ifPresent(it -> outbox.add(writer, hook.id(), text(it)));
        }
      }
    }
  }

  private Optional<Message> message(Webhook hook, Commit.Change change, Commit commit) {
    var options = Evaluation.standard().in(project.id(), project.dataset());
    try {
      return hook.rule()
          .told(change, commit.after().raw(), options)
          .map(body ->
              new Message(
                  RandomIds.next(),
                  commit.transaction().id(),
                  commit.time().toString(),
                  change.id().value(),
                  Rule.operation(change),
                  body.toString()));
    } catch (GroqException e) {
      log.warn("Webhook {} cannot tell of {}: {}", hook.name(), change.id(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Letter> letter(Delivery delivery) {
    return hooks.find(delivery.recipient()).map(hook -> letter(hook, message(delivery)));
  }

  private Letter letter(Webhook hook, Message message) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Sanity.io webhook delivery");
    headers.put("Accept-Encoding", "gzip");
    headers.put("Idempotency-Key", message.key());
    headers.put("Sanity-Transaction-Id", message.transaction());
    headers.put("Sanity-Transaction-Time", message.time());
    headers.put("Sanity-Dataset", project.dataset());
    headers.put("Sanity-Document-Id", message.document());
    headers.put("Sanity-Project-Id", project.id());
    headers.put("Sanity-Webhook-Id", hook.id());
    headers.put("Sanity-Operation", message.operation());
    headers.putAll(hook.headers());
    if (hook.secret() != null) {
      var now = System.currentTimeMillis();
      headers.put("Sanity-Webhook-Signature", Signature.header(now, message.body(), hook.secret()));
    }
    return new Letter(hook.httpMethod(), hook.url(), headers, message.body(), true);
  }

  private static Message message(Delivery delivery) {
    try {
      return JSON.readValue(delivery.subject(), Message.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Message message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    outbox.close();
  }
}

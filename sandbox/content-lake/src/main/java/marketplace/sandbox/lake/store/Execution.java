package marketplace.sandbox.lake.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.document.MalformedDocumentId;
import marketplace.sandbox.lake.patch.PatchRefused;
import marketplace.sandbox.lake.store.Commit.Operation;
import marketplace.sandbox.lake.store.Mutation.Create.IfPresent;

/** One transaction on its way, mutation after mutation, over a snapshot that it leaves as it is. */
final class Execution {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Sanity's own limit. */
  private static final int DEEPEST = 20;

  private final Transaction transaction;
  private final Instant time;
  private final Stamp stamp;
  private final Snapshot before;
  private final Map<DocumentId, Met> met = new LinkedHashMap<>();
  private final List<Commit.Result> results = new ArrayList<>();
  private Snapshot now;
  private int index;

  Execution(Transaction transaction, Instant time, Snapshot before) {
    this.transaction = transaction;
    this.time = time;
    this.stamp = new Stamp(transaction.id(), time);
    this.before = before;
    this.now = before;
  }

  /** The mutations that a document met, and the position of the last one. */
  private record Met(List<JsonNode> mutations, int lastIndex) {}

  Commit run() {
    for (var mutation : transaction.mutations()) {
      apply(mutation);
      index++;
    }
    var changes = changes();
    Integrity.check(changes, now, id -> met.get(id) instanceof Met(_, var last) ? last : 0);
    return new Commit(transaction, time, before, now, changes, results);
  }

  private List<Commit.Change> changes() {
    var changes = new ArrayList<Commit.Change>();
    met.forEach((id, all) ->
        changes.add(new Commit.Change(id, before.find(id), now.find(id), all.mutations())));
    changes.removeIf(change -> change.before().isEmpty() && change.after().isEmpty());
    return changes;
  }

  private void apply(Mutation mutation) {
    try {
      switch (mutation) {
        case Mutation.Create create -> create(create);
        case Mutation.Change change -> change.selection().in(now).forEach(id -> patch(change, id));
        case Mutation.Delete(var selection) -> selection.in(now).forEach(this::delete);
        case Mutation.Derived(var steps) -> derive(steps).forEach(this::apply);
      }
    } catch (MalformedDocumentId e) {
      throw failed(new MutationError.Invalid(e.getMessage(), e.value()));
    }
  }

  private List<Mutation> derive(Function<Snapshot, List<Mutation>> steps) {
    try {
      return steps.apply(now);
    } catch (Refused e) {
      throw failed(e.error());
    } catch (MalformedDocumentId e) {
      throw e;
    } catch (IllegalArgumentException | DateTimeException | PatchRefused e) {
      throw failed(new MutationError.Invalid(String.valueOf(e.getMessage()), ""));
    }
  }

  private void create(Mutation.Create create) {
    var document = created(create);
    var present = now.find(document.id());
    if (present.isEmpty()) {
      put(document, Operation.CREATE);
    } else {
      switch (create.ifPresent()) {
        case FAIL -> throw failed(new MutationError.AlreadyExists(document.id()));
        case KEEP -> results.add(new Commit.Result(document.id(), Operation.NONE, present));
        case REPLACE -> put(stamp.updated(document), Operation.UPDATE);
      }
    }
    if (present.isEmpty() || create.ifPresent() == IfPresent.REPLACE) {
      tell(document.id(), create.ifPresent().word(), Json.toJson(document.content()));
    }
  }

  private Document created(Mutation.Create create) {
    try {
      return stamp.created(create.content());
    } catch (IllegalArgumentException e) {
      throw failed(new MutationError.Invalid(String.valueOf(e.getMessage()), ""));
    }
  }

  private void patch(Mutation.Change change, DocumentId id) {
    var present = now.find(id).orElseThrow(() -> failed(new MutationError.NotFound(id)));
    change
        .ifRevision()
        .filter(expected -> !expected.equals(present.revision()))
        .ifPresent(expected -> {
          throw failed(new MutationError.RevisionMismatch(id, present.revision(), expected));
        });
    put(stamp.updated(patched(change, present)), Operation.UPDATE);
    var told = JSON.objectNode().put("id", id.value());
    tell(id, "patch", told.setAll(change.source()));
  }

  private Document patched(Mutation.Change change, Document present) {
    try {
      var content = change.patch().applyTo(present.content());
      for (var name : List.of("_id", "_type")) {
        if (!content.get(name).equals(present.content().get(name))) {
          var description = "Cannot modify immutable attribute \"" + name + "\"";
          throw failed(new MutationError.Invalid(description, name));
        }
      }
      return new Document(present.id(), present.type(), content);
    } catch (PatchRefused e) {
      throw failed(new MutationError.Inapplicable(present.id(), e.getMessage()));
    }
  }

  private void delete(DocumentId id) {
    if (now.find(id).isEmpty()) {
      results.add(new Commit.Result(id, Operation.NONE, Optional.empty()));
      return;
    }
    now = now.without(id);
    results.add(new Commit.Result(id, Operation.DELETE, Optional.empty()));
    tell(id, "delete", JSON.objectNode().put("id", id.value()));
  }

  private void put(Document document, Operation operation) {
    if (document.depth() > DEEPEST) {
      var description =
          "Document \"%s\" is nested more than %d levels deep".formatted(document.id(), DEEPEST);
      throw failed(new MutationError.Invalid(description, ""));
    }
    now = now.with(document);
    results.add(new Commit.Result(document.id(), operation, Optional.of(document)));
  }

  private void tell(DocumentId id, String word, JsonNode mutation) {
    var mutations = new ArrayList<JsonNode>();
    if (met.get(id) instanceof Met(var earlier, _)) {
      mutations.addAll(earlier);
    }
    mutations.add(JSON.objectNode().set(word, mutation));
    met.put(id, new Met(mutations, index));
  }

  private MutationFailed failed(MutationError error) {
    return new MutationFailed(index, error);
  }
}

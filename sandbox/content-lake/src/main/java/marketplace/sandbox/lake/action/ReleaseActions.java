package marketplace.sandbox.lake.action;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.store.Mutation;
import marketplace.sandbox.lake.store.Mutation.Create.IfPresent;
import marketplace.sandbox.lake.store.MutationError;
import marketplace.sandbox.lake.store.Refused;
import marketplace.sandbox.lake.store.Snapshot;

/** What can be done with a release: versions of documents that are to be published together. */
final class ReleaseActions {
  static final String TYPE = "system.release";
  static final String IDS = "_.releases.";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What a document was last, even if it is gone. */
  private final Function<DocumentId, Optional<Document>> last;

  ReleaseActions(Function<DocumentId, Optional<Document>> last) {
    this.last = last;
  }

  List<Mutation> create(Fields action, Snapshot now) {
    var release = release(action);
    release.putObject("metadata").put("releaseType", "undecided");
    if (action.json().path("metadata") instanceof ObjectNode metadata) {
      release.withObjectProperty("metadata").setAll(metadata);
    }
    return List.of(new Mutation.Create((Value.Obj) Json.toValue(release), IfPresent.FAIL));
  }

  List<Mutation> take(Fields action, Snapshot now) {
    var given = action.document(action.json().has("attributes") ? "attributes" : "document");
    var release = release(action);
    release.setAll((ObjectNode) Json.toJson(given.content()));
    release.put("_id", id(action).value()).put("_type", TYPE);
    var ifPresent =
        switch (action.optional("ifExists").orElse("fail")) {
          case "ignore" -> IfPresent.KEEP;
          case "replace" -> IfPresent.REPLACE;
          default -> IfPresent.FAIL;
        };
    return List.of(new Mutation.Create((Value.Obj) Json.toValue(release), ifPresent));
  }

  private static ObjectNode release(Fields action) {
    return JSON.objectNode()
        .put("_id", id(action).value())
        .put("_type", TYPE)
        .put("name", action.text("releaseId"))
        .put("state", "active");
  }

  List<Mutation> edit(Fields action, Snapshot now) {
    return List.of(action.patch(inState(Set.of("active", "scheduled"), action, now).id()));
  }

  List<Mutation> schedule(Fields action, Snapshot now) {
    var release = inState(Set.of("active"), action, now);
    var publishAt = Instant.parse(action.text("publishAt")).toString();
    return List.of(
        set(release.id(), JSON.objectNode().put("state", "scheduled").put("publishAt", publishAt)));
  }

  List<Mutation> unschedule(Fields action, Snapshot now) {
    var release = inState(Set.of("scheduled"), action, now);
    var patch = JSON.objectNode();
    patch.putObject("set").put("state", "active");
    patch.putArray("unset").add("publishAt");
    return List.of(Fields.patch(release.id(), patch));
  }

  List<Mutation> publish(Fields action, Snapshot now) {
    var release = inState(Set.of("active", "scheduled"), action, now);
    var mutations = new ArrayList<Mutation>();
    for (var version : versions(action, now)) {
      mutations.addAll(
          DocumentActions.isToBeUnpublished(version)
              ? unpublished(version, now)
              : DocumentActions.published(version, now));
    }
    var done = ended("published", versions(action, now));
    mutations.add(set(release.id(), done.put("publishedAt", Instant.now().toString())));
    return mutations;
  }

  private static List<Mutation> unpublished(Document version, Snapshot now) {
    var draft = new DocumentId(DocumentId.DRAFTS + version.id().published());
    var mutations = new ArrayList<Mutation>();
    now.find(version.id().published())
        .ifPresent(it -> mutations.addAll(DocumentActions.unpublished(it, draft)));
    mutations.add(DocumentActions.deletion(List.of(version.id())));
    return mutations;
  }

  List<Mutation> archive(Fields action, Snapshot now) {
    var release = inState(Set.of("active"), action, now);
    var versions = versions(action, now);
    return List.of(
        DocumentActions.deletion(versions.stream().map(Document::id).toList()),
        set(release.id(), ended("archived", versions)));
  }

  List<Mutation> unarchive(Fields action, Snapshot now) {
    var release = inState(Set.of("archived"), action, now);
    var mutations = new ArrayList<Mutation>();
    if (release.content().get("finalDocumentStates") instanceof Value.Array(var states)) {
      for (var state : states) {
        if (state instanceof Value.Obj it && it.get("id") instanceof Value.Text(var id)) {
          last.apply(new DocumentId(id))
              .ifPresent(was -> mutations.add(DocumentActions.copy(was, was.id(), IfPresent.FAIL)));
        }
      }
    }
    var patch = JSON.objectNode();
    patch.putObject("set").put("state", "active");
    patch.putArray("unset").add("finalDocumentStates");
    mutations.add(Fields.patch(release.id(), patch));
    return mutations;
  }

  List<Mutation> delete(Fields action, Snapshot now) {
    var release = inState(Set.of("archived", "published"), action, now);
    return List.of(DocumentActions.deletion(List.of(release.id())));
  }

  private static DocumentId id(Fields action) {
    return new DocumentId(IDS + action.text("releaseId"));
  }

  private static Document inState(Set<String> states, Fields action, Snapshot now) {
    var release = DocumentActions.existing(id(action), now);
    var state = release.text("state").orElse("active");
    if (!states.contains(state)) {
      throw new Refused(
          new MutationError.Inapplicable(release.id(), "The release is " + state + " already"));
    }
    return release;
  }

  private static List<Document> versions(Fields action, Snapshot now) {
    var layer = DocumentId.VERSIONS + action.text("releaseId") + ".";
    return now.stream().filter(document -> document.id().layer().equals(layer)).toList();
  }

  private static ObjectNode ended(String state, List<Document> versions) {
    var end = JSON.objectNode().put("state", state);
    var states = end.putArray("finalDocumentStates");
    versions.forEach(
        it -> states.addObject().put("_key", it.id().value()).put("id", it.id().value()));
    return end;
  }

  private static Mutation set(DocumentId id, ObjectNode attributes) {
    var patch = JSON.objectNode();
    patch.set("set", attributes);
    return Fields.patch(id, patch);
  }
}

package marketplace.sandbox.lake.action;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.store.Mutation;
import marketplace.sandbox.lake.store.Mutation.Create.IfPresent;
import marketplace.sandbox.lake.store.MutationError;
import marketplace.sandbox.lake.store.Refused;
import marketplace.sandbox.lake.store.Selection;
import marketplace.sandbox.lake.store.Snapshot;

/** What can be done with a document and its drafts and versions, given what is there. */
final class DocumentActions {
  private static final String STRENGTHEN = "_strengthenOnPublish";

  private DocumentActions() {}

  static List<Mutation> create(Fields action, Snapshot now) {
    var published = action.id("publishedId");
    if (now.find(published).isPresent()) {
      throw new Refused(new MutationError.AlreadyExists(published));
    }
    var ignored = action.optional("ifExists").filter("ignore"::equals).isPresent();
    var draft = state(action.document("attributes"), published);
    return List.of(creation(draft, ignored ? IfPresent.KEEP : IfPresent.FAIL));
  }

  static List<Mutation> replaceDraft(Fields action, Snapshot now) {
    var published = action.id("publishedId");
    var draft = state(action.document("attributes"), published);
    if (now.find(draft.id()).isEmpty()) {
      existing(published, now);
    }
    return List.of(creation(draft, IfPresent.REPLACE));
  }

  static List<Mutation> edit(Fields action, Snapshot now) {
    var draft = action.id("draftId", "versionId");
    var published = requirePublished(draft, action.id("publishedId"));
    var change = action.patch(draft);
    return now.find(draft).isPresent()
        ? List.of(change)
        : List.of(copy(existing(published, now), draft, IfPresent.FAIL), change);
  }

  static List<Mutation> delete(Fields action, Snapshot now) {
    var published = action.id("publishedId");
    var states = action.ids("includeDrafts");
    var left = others(published, now).filter(id -> !states.contains(id)).toList();
    if (!left.isEmpty()) {
      var description = "Document \"" + published + "\" has versions that are not to be deleted";
      throw new Refused(new MutationError.Inapplicable(left.getFirst(), description));
    }
    if (now.find(published).isEmpty() && states.stream().allMatch(id -> now.find(id).isEmpty())) {
      throw new Refused(new MutationError.NotFound(published));
    }
    var deleted = new ArrayList<>(List.of(published));
    deleted.addAll(states);
    return List.of(deletion(deleted));
  }

  static List<Mutation> discard(Fields action, Snapshot now) {
    return List.of(deletion(List.of(existing(action.id("versionId", "draftId"), now).id())));
  }

  static List<Mutation> publish(Fields action, Snapshot now) {
    var state = existing(action.id("versionId", "draftId"), now);
    var published = requirePublished(state.id(), action.id("publishedId"));
    requireRevision(state, action.revision("ifVersionRevisionId", "ifDraftRevisionId"));
    now.find(published)
        .ifPresent(it -> requireRevision(it, action.optional("ifPublishedRevisionId")));
    return published(state, now);
  }

  /** Puts a state of a document in the place of what is published. */
  static List<Mutation> published(Document state, Snapshot now) {
    var id = new DocumentId(state.id().published());
    var fields = new LinkedHashMap<>(((Value.Obj) strengthened(state.content())).fields());
    fields.remove("_system");
    now.find(id).ifPresent(it -> fields.put("_createdAt", it.content().get("_createdAt")));
    var document = Document.of(new Value.Obj(with(fields, "_id", id.value())));
    return List.of(
        new Mutation.Create(document.content(), IfPresent.REPLACE), deletion(List.of(state.id())));
  }

  static List<Mutation> unpublish(Fields action, Snapshot now) {
    var published = existing(action.id("publishedId"), now);
    return unpublished(published, action.id("draftId", "versionId"));
  }

  /** Leaves a draft of what was published, unless there is one. */
  static List<Mutation> unpublished(Document published, DocumentId draft) {
    return List.of(copy(published, draft, IfPresent.KEEP), deletion(List.of(published.id())));
  }

  static List<Mutation> createVersion(Fields action, Snapshot now) {
    var published = action.id("publishedId");
    if (action.json().has("document")) {
      return List.of(creation(state(action.document("document"), published), IfPresent.FAIL));
    }
    var base = existing(action.id("baseId"), now);
    requireRevision(base, action.optional("ifBaseRevisionId"));
    var version = action.id("versionId");
    requirePublished(version, published);
    return List.of(copy(base, version, IfPresent.FAIL));
  }

  static List<Mutation> replaceVersion(Fields action, Snapshot now) {
    var document = action.document("document");
    existing(document.id(), now);
    return List.of(creation(document, IfPresent.REPLACE));
  }

  /** Marks a version: publishing its release will unpublish the document. */
  static List<Mutation> unpublishVersion(Fields action, Snapshot now) {
    var version = action.id("versionId");
    var published = requirePublished(version, action.id("publishedId"));
    var mark = JsonNodeFactory.instance.objectNode();
    mark.putObject("set").putObject("_system").put("delete", true);
    var marked = Fields.patch(version, mark);
    return now.find(version).isPresent()
        ? List.of(marked)
        : List.of(copy(existing(published, now), version, IfPresent.FAIL), marked);
  }

  static boolean isToBeUnpublished(Document version) {
    return version.content().get("_system") instanceof Value.Obj system
        && system.get("delete").equals(Value.Bool.TRUE);
  }

  static Mutation deletion(List<DocumentId> ids) {
    return new Mutation.Delete(new Selection.ByIds(ids));
  }

  static Mutation copy(Document document, DocumentId id, IfPresent ifPresent) {
    var fields = with(new LinkedHashMap<>(document.content().fields()), "_id", id.value());
    return new Mutation.Create(new Value.Obj(fields), ifPresent);
  }

  static Document existing(DocumentId id, Snapshot now) {
    return now.find(id).orElseThrow(() -> new Refused(new MutationError.NotFound(id)));
  }

  private static Mutation creation(Document document, IfPresent ifPresent) {
    return new Mutation.Create(document.content(), ifPresent);
  }

  private static Map<String, Value> with(Map<String, Value> fields, String name, String text) {
    fields.put(name, new Value.Text(text));
    return fields;
  }

  private static Document state(Document document, DocumentId published) {
    requirePublished(document.id(), published);
    return document;
  }

  /** The id after its layer must be the one that is named beside it. */
  private static DocumentId requirePublished(DocumentId state, DocumentId published) {
    if (state.layer().isEmpty() || !state.published().equals(published.value())) {
      throw new IllegalArgumentException(
          "\"" + state + "\" is not a draft or version of \"" + published + "\"");
    }
    return published;
  }

  private static void requireRevision(Document document, Optional<String> expected) {
    if (expected.filter(it -> !it.equals(document.revision())).isPresent()) {
      throw new Refused(
          new MutationError.RevisionMismatch(
              document.id(), document.revision(), expected.orElseThrow()));
    }
  }

  private static Stream<DocumentId> others(DocumentId published, Snapshot now) {
    return now.stream()
        .map(Document::id)
        .filter(id -> !id.layer().isEmpty() && id.published().equals(published.value()));
  }

  /** References that a draft could hold only weakly become as strong as they are meant to be. */
  private static Value strengthened(Value value) {
    return switch (value) {
      case Value.Array(var items) ->
          new Value.Array(items.stream().map(DocumentActions::strengthened).toList());
      case Value.Obj object -> {
        var fields = new LinkedHashMap<String, Value>();
        object.fields().forEach((name, field) -> fields.put(name, strengthened(field)));
        if (fields.remove(STRENGTHEN) instanceof Value.Obj wish
            && !wish.get("weak").equals(Value.Bool.TRUE)) {
          fields.remove("_weak");
        }
        yield new Value.Obj(fields);
      }
      default -> value;
    };
  }
}

package marketplace.sandbox.lake.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.store.Mutation;
import marketplace.sandbox.lake.store.Snapshot;

/** Everything that editors can do, by the name of the action. */
public final class Actions {
  private static final String PREFIX = "sanity.action.";

  private final Map<String, BiFunction<Fields, Snapshot, List<Mutation>>> known;

  /**
   * With a memory of documents that are gone.
   *
   * @param last what a document was last
   */
  public Actions(Function<DocumentId, Optional<Document>> last) {
    var releases = new ReleaseActions(last);
    known =
        Map.ofEntries(
            Map.entry("document.create", DocumentActions::create),
            Map.entry("document.replaceDraft", DocumentActions::replaceDraft),
            Map.entry("document.edit", DocumentActions::edit),
            Map.entry("document.delete", DocumentActions::delete),
            Map.entry("document.discard", DocumentActions::discard),
            Map.entry("document.publish", DocumentActions::publish),
            Map.entry("document.unpublish", DocumentActions::unpublish),
            Map.entry("document.version.create", DocumentActions::createVersion),
            Map.entry("document.version.replace", DocumentActions::replaceVersion),
            Map.entry("document.version.discard", DocumentActions::discard),
            Map.entry("document.version.unpublish", DocumentActions::unpublishVersion),
            Map.entry("release.create", releases::create),
            Map.entry("release.import", releases::take),
            Map.entry("release.edit", releases::edit),
            Map.entry("release.schedule", releases::schedule),
            Map.entry("release.unschedule", releases::unschedule),
            Map.entry("release.publish", releases::publish),
            Map.entry("release.archive", releases::archive),
            Map.entry("release.unarchive", releases::unarchive),
            Map.entry("release.delete", releases::delete));
  }

  /**
   * Reads one action.
   *
   * @throws IllegalArgumentException for one that is not known
   */
  public Mutation read(JsonNode action) {
    var type = action.path("actionType").asText();
    var steps = type.startsWith(PREFIX) ? known.get(type.substring(PREFIX.length())) : null;
    if (steps == null || !(action instanceof ObjectNode fields)) {
      throw new IllegalArgumentException("Unknown action type \"" + type + "\"");
    }
    return new Mutation.Derived(now -> steps.apply(new Fields(fields), now));
  }
}

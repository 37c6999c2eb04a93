package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.store.MutationError;
import marketplace.sandbox.lake.store.MutationFailed;

/** Refused mutations, as clients are told of them. */
final class MutationErrors {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MutationErrors() {}

  static ApiError of(MutationFailed failure) {
    return of(failure, "mutation");
  }

  /** The same for actions, which editors take instead of mutations. */
  static ApiError ofActions(MutationFailed failure) {
    return of(failure, "action");
  }

  private static ApiError of(MutationFailed failure, String what) {
    var items = JSON.arrayNode();
    for (var item : failure.items()) {
      items.addObject().put("index", item.index()).set("error", item(item.error()));
    }
    var first = items.path(0).path("error").path("description").asText();
    var error =
        JSON.objectNode()
            .put("description", "The " + what + "(s) failed: " + first)
            .put("type", what + "Error")
            .set("items", items);
    var status = failure.items().isEmpty() ? 409 : status(failure.items().getFirst().error());
    return ApiError.of(status, JSON.objectNode().set("error", error));
  }

  private static int status(MutationError error) {
    return switch (error) {
      case MutationError.Invalid _ -> 400;
      case MutationError.NotPermitted _ -> 403;
      case MutationError.NotFound _ -> 404;
      case MutationError.AlreadyExists _,
          MutationError.RevisionMismatch _,
          MutationError.StillReferenced _,
          MutationError.TargetMissing _,
          MutationError.Inapplicable _,
          MutationError.TransactionKnown _ ->
          409;
    };
  }

  private static ObjectNode item(MutationError error) {
    return switch (error) {
      case MutationError.AlreadyExists(var id) ->
          item("documentAlreadyExistsError", "Document by ID \"%s\" already exists", id);
      case MutationError.RevisionMismatch mismatch -> mismatch(mismatch);
      case MutationError.StillReferenced referenced -> referenced(referenced);
      case MutationError.TargetMissing(var id, var target) ->
          item(
                  "documentReferenceDoesNotExistError",
                  "Document \"%s\" references non-existent document \"" + target + "\"",
                  id)
              .put("referenceID", target);
      case MutationError.NotFound(var id) ->
          item("documentNotFoundError", "The document with the ID \"%s\" was not found", id);
      case MutationError.Invalid(var description, var value) ->
          item("validationError", description).put("value", value);
      case MutationError.Inapplicable(var id, var description) ->
          item("validationError", description).put("id", id.value());
      case MutationError.NotPermitted(var permission) -> forbidden(permission);
      case MutationError.TransactionKnown(var id) ->
          item("transactionAlreadyExistsError", "Transaction by ID \"" + id + "\" already exists")
              .put("transactionId", id);
    };
  }

  private static ObjectNode mismatch(MutationError.RevisionMismatch mismatch) {
    var description =
        "Document \"%s\" has unexpected revision ID (\"%s\"), expected \"%s\""
            .formatted(mismatch.id(), mismatch.current(), mismatch.expected());
    return item("documentRevisionIDDoesNotMatchError", description)
        .put("id", mismatch.id().value())
        .put("currentRevisionID", mismatch.current())
        .put("expectedRevisionID", mismatch.expected());
  }

  private static ObjectNode referenced(MutationError.StillReferenced referenced) {
    var by = String.join("\", \"", referenced.by());
    var description =
        "Document \"%s\" cannot be deleted as there are references to it from \"%s\""
            .formatted(referenced.id(), by);
    var item =
        item("documentHasExistingReferencesError", description).put("id", referenced.id().value());
    var ids = item.putArray("referencingIDs");
    referenced.by().forEach(ids::add);
    return item;
  }

  private static ObjectNode forbidden(String permission) {
    var description = "Insufficient permissions; permission \"" + permission + "\" required";
    return item("insufficientPermissionsError", description).put("permission", permission);
  }

  private static ObjectNode item(String type, String template, DocumentId id) {
    return item(type, template.replace("%s", id.value())).put("id", id.value());
  }

  private static ObjectNode item(String type, String description) {
    return JSON.objectNode().put("description", description).put("type", type);
  }
}

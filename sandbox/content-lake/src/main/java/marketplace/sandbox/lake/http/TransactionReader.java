package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.document.MalformedDocumentId;
import marketplace.sandbox.lake.document.RandomIds;
import marketplace.sandbox.lake.patch.Patch;
import marketplace.sandbox.lake.patch.PatchRefused;
import marketplace.sandbox.lake.store.Mutation;
import marketplace.sandbox.lake.store.Mutation.Create.IfPresent;
import marketplace.sandbox.lake.store.MutationError;
import marketplace.sandbox.lake.store.MutationFailed;
import marketplace.sandbox.lake.store.Selection;
import marketplace.sandbox.lake.store.Transaction;

/**
 * Reads a transaction from the body of a request; everything that is wrong in itself is found here.
 */
final class TransactionReader {
  private static final Pattern TRANSACTION_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");
  private static final Set<String> SELECTION = Set.of("id", "query", "params");
  private static final Set<String> PATCH =
      Set.of(
          "id",
          "query",
          "params",
          "ifRevisionID",
          "set",
          "setIfMissing",
          "unset",
          "inc",
          "dec",
          "insert",
          "diffMatchPatch");

  private TransactionReader() {}

  static Transaction read(Call call) {
    var body = call.jsonObject();
    var mutations = body.path("mutations");
    if (!mutations.isArray()) {
      throw ApiError.gateway(400, "\"mutations\" must be an array");
    }
    var read = new ArrayList<Mutation>();
    for (var mutation : mutations) {
      var next = mutation(mutation, read.size());
      read.add(call.isSet("autoGenerateArrayKeys") ? next.withArrayKeys() : next);
    }
    return new Transaction(id(call, body), call.caller().identity(), read);
  }

  static String id(Call call, JsonNode body) {
    var given =
        body.hasNonNull("transactionId")
            ? Optional.of(body.get("transactionId").asText())
            : call.request().parameter("transactionId");
    if (given.filter(id -> !TRANSACTION_ID.matcher(id).matches()).isPresent()) {
      throw ApiError.gateway(400, "Malformed transaction ID: \"" + given.orElseThrow() + "\"");
    }
    return given.orElseGet(RandomIds::next);
  }

  private static Mutation mutation(JsonNode mutation, int index) {
    try {
      return mutation(mutation);
    } catch (MalformedDocumentId e) {
      throw failed(index, e.getMessage(), e.value());
    } catch (PatchRefused | IllegalArgumentException e) {
      throw failed(index, String.valueOf(e.getMessage()), "");
    }
  }

  private static MutationFailed failed(int index, String description, String value) {
    return new MutationFailed(index, new MutationError.Invalid(description, value));
  }

  private static Mutation mutation(JsonNode mutation) {
    if (mutation.size() != 1) {
      throw new IllegalArgumentException("A mutation must have exactly one member");
    }
    var member = mutation.properties().iterator().next();
    if (!(member.getValue() instanceof ObjectNode content)) {
      throw new IllegalArgumentException("\"" + member.getKey() + "\" must be an object");
    }
    return switch (member.getKey()) {
      case "patch" -> patch(content);
      case "delete" -> new Mutation.Delete(selection(content, SELECTION));
      default -> create(member.getKey(), content);
    };
  }

  private static Mutation create(String word, ObjectNode content) {
    return Stream.of(IfPresent.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .map(kind -> new Mutation.Create((Value.Obj) Json.toValue(content), kind))
        .orElseThrow(() -> new IllegalArgumentException("Unknown mutation \"" + word + "\""));
  }

  private static Mutation patch(ObjectNode patch) {
    var source = patch.deepCopy().remove(SELECTION);
    var revision =
        patch.hasNonNull("ifRevisionID")
            ? Optional.of(text(patch.get("ifRevisionID"), "ifRevisionID"))
            : Optional.<String>empty();
    return new Mutation.Change(selection(patch, PATCH), revision, Patch.read(patch), source);
  }

  private static Selection selection(ObjectNode mutation, Set<String> members) {
    for (var member : mutation.properties()) {
      if (!members.contains(member.getKey())) {
        throw new IllegalArgumentException("Unknown member \"" + member.getKey() + "\"");
      }
    }
    if (mutation.has("id") == mutation.has("query")) {
      throw new IllegalArgumentException("Either \"id\" or \"query\" must select the documents");
    }
    return mutation.has("id") ? new Selection.ByIds(ids(mutation.get("id"))) : byQuery(mutation);
  }

  private static List<DocumentId> ids(JsonNode id) {
    var ids = id.isArray() ? StreamSupport.stream(id.spliterator(), false) : Stream.of(id);
    return ids.map(it -> new DocumentId(text(it, "id"))).distinct().toList();
  }

  private static Selection byQuery(ObjectNode mutation) {
    var parameters = QueryEndpoint.parameters(mutation.path("params"));
    var query = QueryErrors.parse(text(mutation.get("query"), "query"), parameters);
    return new Selection.ByQuery(query, parameters);
  }

  private static String text(JsonNode node, String name) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("\"" + name + "\" must be a string");
    }
    return node.textValue();
  }
}

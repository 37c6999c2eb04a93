package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import marketplace.sandbox.groq.GroqException;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.lake.access.Caller;
import marketplace.sandbox.lake.store.Commit;
import marketplace.sandbox.lake.store.MutationError;
import marketplace.sandbox.lake.store.MutationFailed;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.lake.store.Transaction;
import marketplace.sandbox.wire.Answer;

/** Carries out transactions. */
final class MutateEndpoint implements Endpoint {
  private static final int LARGEST_BODY = 4 << 20;

  private final Store store;

  MutateEndpoint(Store store) {
    this.store = store;
  }

  @Override
  public Set<String> methods() {
    return Set.of("POST");
  }

  @Override
  public Answer answer(Call call) {
    if (call.request().body().length > LARGEST_BODY) {
      throw ApiError.gateway(413, "The body is larger than " + LARGEST_BODY + " bytes");
    }
    try {
      return Answer.json(200, body(commit(call), call));
    } catch (MutationFailed e) {
      throw MutationErrors.of(e);
    } catch (GroqException e) {
      throw QueryErrors.of(e);
    }
  }

  private Commit commit(Call call) {
    var transaction = TransactionReader.read(call);
    requirePermission(transaction, call.caller());
    return call.isSet("dryRun") ? store.rehearse(transaction) : store.commit(transaction);
  }

  private static void requirePermission(Transaction transaction, Caller caller) {
    if (!caller.mayWrite()) {
      var permission =
          transaction.mutations().isEmpty()
              ? "update"
              : transaction.mutations().getFirst().permission();
      throw new MutationFailed(0, new MutationError.NotPermitted(permission));
    }
  }

  private static ObjectNode body(Commit commit, Call call) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("transactionId", commit.transaction().id());
    var results = body.putArray("results");
    for (var result : commit.results()) {
      var json = results.addObject();
      if (call.isSet("returnIds")) {
        json.put("id", result.id().value());
      }
      if (call.isSet("returnDocuments")) {
        result.document().ifPresent(it -> json.set("document", Json.toJson(it.content())));
      }
      json.put("operation", result.operation().name().toLowerCase(Locale.ROOT));
    }
    return body;
  }
}

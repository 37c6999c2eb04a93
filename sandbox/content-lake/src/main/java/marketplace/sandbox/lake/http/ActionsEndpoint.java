package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marketplace.sandbox.lake.action.Actions;
import marketplace.sandbox.lake.store.Mutation;
import marketplace.sandbox.lake.store.MutationError;
import marketplace.sandbox.lake.store.MutationFailed;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.lake.store.Transaction;
import marketplace.sandbox.wire.Answer;

/** Carries out what editors do with documents and releases. */
final class ActionsEndpoint implements Endpoint {
  private final Store store;
  private final Actions actions;

  ActionsEndpoint(Store store) {
    this.store = store;
    this.actions = new Actions(store.history()::last);
  }

  @Override
  public Set<String> methods() {
    return Set.of("POST");
  }

  @Override
  public Answer answer(Call call) {
    try {
      var body = call.jsonObject();
      var transaction =
          new Transaction(
              TransactionReader.id(call, body),
              call.caller().identity(),
              read(body.path("actions")));
      requirePermission(call);
      if (body.path("dryRun").asBoolean() || call.isSet("dryRun")) {
        store.rehearse(transaction);
      } else {
        store.commit(transaction);
      }
      var answer = JsonNodeFactory.instance.objectNode();
      return Answer.json(200, answer.put("transactionId", transaction.id()));
    } catch (MutationFailed e) {
      throw MutationErrors.ofActions(e);
    }
  }

  private List<Mutation> read(JsonNode list) {
    if (!list.isArray()) {
      throw ApiError.gateway(400, "\"actions\" must be an array");
    }
    var read = new ArrayList<Mutation>();
    for (var action : list) {
      try {
        read.add(actions.read(action));
      } catch (IllegalArgumentException e) {
        var error = new MutationError.Invalid(String.valueOf(e.getMessage()), "");
        throw new MutationFailed(read.size(), error);
      }
    }
    return read;
  }

  private static void requirePermission(Call call) {
    if (!call.caller().mayWrite()) {
      throw new MutationFailed(0, new MutationError.NotPermitted("update"));
    }
  }
}

package marketplace.sandbox.lake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.document.DocumentId;
import marketplace.sandbox.lake.store.History;
import marketplace.sandbox.wire.Answer;

/** Gives documents as they once were, and the transactions that changed them. */
final class HistoryEndpoint implements Endpoint {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int USUAL_LIMIT = 100;
  private static final int HIGHEST_LIMIT = 10_000;

  private final History history;

  HistoryEndpoint(History history) {
    this.history = history;
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public Answer answer(Call call) {
    return switch (call.rest().isEmpty() ? "" : call.rest().getFirst()) {
      case "documents" -> documents(call);
      case "transactions" -> transactions(call);
      default -> throw ApiError.gateway(404, "There is a history of documents and transactions");
    };
  }

  private Answer documents(Call call) {
    var body = JSON.objectNode();
    var documents = body.putArray("documents");
    for (var id : call.documentIds(1)) {
      Optional.of(id)
          .filter(call.caller()::maySee)
          .flatMap(it -> document(it, call))
          .ifPresent(it -> documents.add(Json.toJson(it.content())));
    }
    return Answer.json(200, body);
  }

  private Optional<Document> document(DocumentId id, Call call) {
    var revision = call.request().parameter("revision");
    var time = call.request().parameter("time");
    if (Stream.of(revision.isPresent(), time.isPresent(), call.isSet("lastRevision"))
            .filter(Boolean::booleanValue)
            .count()
        > 1) {
      throw ApiError.gateway(400, "Only one of revision, time and lastRevision can be asked for");
    }
    return call.isSet("lastRevision")
        ? history.last(id)
        : revision
            .map(it -> history.revision(id, it))
            .orElseGet(
                () -> history.at(id, time.map(HistoryEndpoint::instant).orElse(Instant.MAX)));
  }

  private Answer transactions(Call call) {
    var lines =
        new ArrayList<>(
            history.transactions(call.documentIds(1), call.caller()::maySee).stream()
                .filter(within(call))
                .toList());
    if (call.isSet("reverse")) {
      Collections.reverse(lines);
    }
    var limited = lines.subList(0, Math.min(lines.size(), limit(call)));
    return Answer.stream("application/x-ndjson", out -> write(limited, call, out));
  }

  private static Predicate<History.Past> within(Call call) {
    var from = call.request().parameter("fromTime").map(HistoryEndpoint::instant);
    var to = call.request().parameter("toTime").map(HistoryEndpoint::instant);
    var authors = call.request().parameter("authors").map(it -> Set.copyOf(List.of(it.split(","))));
    return past ->
        from.map(it -> !past.time().isBefore(it)).orElse(true)
            && to.map(it -> !past.time().isAfter(it)).orElse(true)
            && authors.map(it -> it.contains(past.author())).orElse(true);
  }

  private static int limit(Call call) {
    try {
      var limit = call.request().parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
      return Math.clamp(limit, 0, HIGHEST_LIMIT);
    } catch (NumberFormatException e) {
      throw ApiError.gateway(400, "\"limit\" must be a number");
    }
  }

  private static Instant instant(String time) {
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeParseException e) {
      throw ApiError.gateway(400, "\"" + time + "\" is not a time such as 2026-11-22T18:38:34Z");
    }
  }

  private static void write(List<History.Past> transactions, Call call, OutputStream out)
      throws IOException {
    for (var past : transactions) {
      out.write((json(past, call) + "\n").getBytes(UTF_8));
    }
  }

  private static ObjectNode json(History.Past past, Call call) {
    var json =
        JSON.objectNode()
            .put("id", past.id())
            .put("timestamp", past.time().toString())
            .put("author", past.author());
    var ids = json.putArray("documentIDs");
    past.changes().keySet().forEach(id -> ids.add(id.value()));
    if (!call.isSet("excludeContent")) {
      var mutations = json.putArray("mutations");
      past.changes().values().forEach(change -> mutations.addAll(change.mutations()));
      var effects = json.putObject("effects");
      past.changes().forEach((id, change) -> effects.set(id.value(), change.effects()));
    }
    return json;
  }
}

package marketplace.sandbox.lake.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Evaluation;
import marketplace.sandbox.groq.GroqException;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.access.Perspective;
import marketplace.sandbox.lake.access.Project;
import marketplace.sandbox.lake.access.Trace;
import marketplace.sandbox.lake.access.View;
import marketplace.sandbox.lake.store.Store;
import marketplace.sandbox.wire.Answer;

/** Answers GROQ queries. */
final class QueryEndpoint implements Endpoint {
  private final Store store;
  private final Evaluation options;

  QueryEndpoint(Store store, Project project) {
    this.store = store;
    this.options = Evaluation.standard().in(project.id(), project.dataset());
  }

  /** A query as it was asked, by either method. */
  private record Question(String query, Map<String, Value> parameters) {}

  @Override
  public Set<String> methods() {
    return Set.of("GET", "POST");
  }

  @Override
  public Answer answer(Call call) {
    long start = System.nanoTime();
    var question = call.request().method().equals("POST") ? posted(call) : inAddress(call);
    var view = new View(store.snapshot(), perspective(call), call.caller());
    var trace = new Trace(view);
    var result = evaluate(question, trace, call);
    var body = JsonNodeFactory.instance.objectNode();
    if (call.is("returnQuery", true)) {
      body.put("query", question.query());
    }
    body.set("result", Json.toJson(result));
    trace.tags().forEach(body.putArray("syncTags")::add);
    SourceMap.wanted(call, result, view.documents())
        .ifPresent(map -> body.set("resultSourceMap", map));
    body.put("ms", Duration.ofNanos(System.nanoTime() - start).toMillis());
    return Answer.json(200, body);
  }

  private Value evaluate(Question question, Dataset view, Call call) {
    var query = QueryErrors.parse(question.query(), question.parameters());
    try {
      var identity = options.as(call.caller().identity());
      return query.evaluate(view, question.parameters(), identity);
    } catch (GroqException e) {
      throw QueryErrors.of(e);
    }
  }

  private static Perspective perspective(Call call) {
    return call.request()
        .parameter("perspective")
        .map(name -> named(name, call.version()))
        .orElseGet(call.version()::defaultPerspective);
  }

  private static Perspective named(String name, ApiVersion version) {
    return Perspective.named(name)
        .map(it -> it instanceof Perspective.Raw ? version.raw() : it)
        .orElseThrow(() -> ApiError.gateway(400, "Invalid perspective \"" + name + "\""));
  }

  private static Question inAddress(Call call) {
    return new Question(text(call.request().parameter("query")), parameters(call));
  }

  /** The query's parameters within an address: {@code $name=json}. */
  static Map<String, Value> parameters(Call call) {
    var parameters = new HashMap<String, Value>();
    call.request()
        .query()
        .forEach((name, values) -> {
          if (name.startsWith("$")) {
            var value = Call.json(values.getLast(), "Parameter " + name);
            parameters.put(name.substring(1), Json.toValue(value));
          }
        });
    return parameters;
  }

  private static Question posted(Call call) {
    var body = call.jsonObject();
    var query = Optional.ofNullable(body.path("query").textValue());
    return new Question(text(query), parameters(body.path("params")));
  }

  static Map<String, Value> parameters(JsonNode params) {
    if (!params.isObject() && !params.isMissingNode() && !params.isNull()) {
      throw ApiError.gateway(400, "\"params\" must be an object");
    }
    var parameters = new HashMap<String, Value>();
    params.properties().forEach(p -> parameters.put(p.getKey(), Json.toValue(p.getValue())));
    return parameters;
  }

  private static String text(Optional<String> query) {
    return query.orElseThrow(() -> ApiError.gateway(400, "\"query\" is required"));
  }
}

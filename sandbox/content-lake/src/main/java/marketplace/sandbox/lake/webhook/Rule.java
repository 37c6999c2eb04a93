package marketplace.sandbox.lake.webhook;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marketplace.sandbox.groq.Dataset;
import marketplace.sandbox.groq.Evaluation;
import marketplace.sandbox.groq.Groq;
import marketplace.sandbox.groq.GroqSyntaxException;
import marketplace.sandbox.groq.Json;
import marketplace.sandbox.groq.Value;
import marketplace.sandbox.lake.document.Document;
import marketplace.sandbox.lake.store.Commit;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a webhook is about, and what it says of them.
 *
 * @param on the operations: {@code create}, {@code update}, {@code delete}
 * @param filter in delta mode of GROQ; without one, all documents
 * @param projection likewise; without one, the document
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rule(List<String> on, @Nullable String filter, @Nullable String projection) {
  private static final List<String> OPERATIONS = List.of("create", "update", "delete");

  static final Rule EVERYTHING = new Rule(null, null, null);

  Rule(@Nullable List<String> on, @Nullable String filter, @Nullable String projection) {
    this.on = List.copyOf(requireNonNullElse(on, OPERATIONS));
    this.filter = filter;
    this.projection = projection;
    if (!OPERATIONS.containsAll(this.on)) {
      throw new IllegalArgumentException("\"on\" can only hold " + OPERATIONS);
    }
    parse("filter", filtering(filter));
    parse("projection", projecting(projection));
  }

  private static void parse(String name, String query) {
    try {
      Groq.parse(query);
    } catch (GroqSyntaxException e) {
      throw new IllegalArgumentException("\"" + name + "\" is not valid: " + e.getMessage(), e);
    }
  }

  private static String filtering(@Nullable String filter) {
    return filter == null || filter.isBlank() ? "*" : "*[" + filter + "]";
  }

  private static String projecting(@Nullable String projection) {
    return projection == null || projection.isBlank() ? "$document" : "$document" + projection;
  }

  static String operation(Commit.Change change) {
    if (change.before().isEmpty()) {
      return "create";
    }
    return change.after().isPresent() ? "update" : "delete";
  }

  /** What is to be said of a change, if anything. */
  Optional<JsonNode> told(Commit.Change change, Dataset dataset, Evaluation options) {
    var document = change.after().or(change::before).map(Document::content);
    if (document.isEmpty() || !on.contains(operation(change))) {
      return Optional.empty();
    }
    var delta = options.of(new Evaluation.Change(value(change.before()), value(change.after())));
    var wanted = Groq.parse(filtering(filter)).matches(dataset, document.get(), Map.of(), delta);
    return wanted
        ? Optional.of(
            Json.toJson(
                Groq.parse(projecting(projection))
                    .evaluate(dataset, Map.of("document", document.get()), delta)))
        : Optional.empty();
  }

  private static Value value(Optional<Document> document) {
    return document.<Value>map(Document::content).orElse(Value.NULL);
  }
}
